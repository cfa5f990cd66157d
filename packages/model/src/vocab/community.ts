import { vocabulary } from './vocabulary.ts'

/** The religious or ethnic community of the people counted, as the claimant gives it. */
export const community = vocabulary(
  'community',
  'The religious or ethnic community of the people counted, as the claimant gives it.',
  {
    alawite: {
      label: { en: 'Alawites', ar: 'علويون' },
      definition: { en: 'People the claimant calls Alawites.', ar: 'من يسميهم صاحب القول علويين.' },
      broader: null,
    },
    christian: {
      label: { en: 'Christians', ar: 'مسيحيون' },
      definition: { en: 'People the claimant calls Christians.', ar: 'من يسميهم صاحب القول مسيحيين.' },
      broader: null,
    },
    druze: {
      label: { en: 'Druze', ar: 'دروز' },
      definition: { en: 'People the claimant calls Druze.', ar: 'من يسميهم صاحب القول دروزاً.' },
      broader: null,
    },
    sunni: {
      label: { en: 'Sunnis', ar: 'سنة' },
      definition: { en: 'People the claimant calls Sunnis.', ar: 'من يسميهم صاحب القول سنة.' },
      broader: null,
    },
  },
)
