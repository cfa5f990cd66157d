import { vocabulary } from './vocabulary.ts'

/** The side the people counted belonged to, as the claimant gives it. */
export const affiliation = vocabulary(
  'affiliation',
  'The side the people counted belonged to, as the claimant gives it.',
  {
    'government-side': {
      label: { en: 'government side', ar: 'الجانب الحكومي' },
      definition: {
        en: 'The authorities’ own forces and the groups fighting with them.',
        ar: 'قوات السلطات والمجموعات التي تقاتل معها.',
      },
      broader: null,
      crosswalk: { ucdp: 'side_a' },
    },
    'government-forces': {
      label: { en: 'government forces', ar: 'القوات الحكومية' },
      definition: {
        en: 'Soldiers, police and security officers serving the authorities of the day.',
        ar: 'جنود وعناصر شرطة وأمن يخدمون السلطات القائمة.',
      },
      broader: 'government-side',
    },
    'opposing-side': {
      label: { en: 'side fighting the government', ar: 'الجانب المقاتل للحكومة' },
      definition: { en: 'Those fighting the authorities of the day.', ar: 'من يقاتلون السلطات القائمة.' },
      broader: null,
      crosswalk: { ucdp: 'side_b' },
    },
    'former-government': {
      label: { en: 'supporters of the former government', ar: 'موالون للحكومة السابقة' },
      definition: {
        en: 'Those fighting for, or counted with, the government that was overthrown.',
        ar: 'من يقاتلون لصالح الحكومة التي أُسقطت أو يُحسبون عليها.',
      },
      broader: 'opposing-side',
    },
  },
)
