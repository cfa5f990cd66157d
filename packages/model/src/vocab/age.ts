import { vocabulary } from './vocabulary.ts'

/** The age group of the people counted, as the claimant gives it. */
export const age = vocabulary('age', 'The age group of the people counted, as the claimant gives it.', {
  child: {
    label: { en: 'children', ar: 'أطفال' },
    definition: {
      en: 'People the claimant calls children; usually under 18.',
      ar: 'من يسميهم صاحب القول أطفالاً، وعادةً دون الثامنة عشرة.',
    },
    broader: null,
    crosswalk: { hxl: '+children' },
  },
  adult: {
    label: { en: 'adults', ar: 'بالغون' },
    definition: { en: 'People the claimant calls adults.', ar: 'من يسميهم صاحب القول بالغين.' },
    broader: null,
    crosswalk: { hxl: '+adults' },
  },
})
