import { vocabulary } from './vocabulary.ts'

/** The sex of the people counted, as the claimant gives it. */
export const sex = vocabulary('sex', 'The sex of the people counted, as the claimant gives it.', {
  female: {
    label: { en: 'women', ar: 'نساء' },
    definition: { en: 'Women, and girls unless an age is given.', ar: 'نساء، وفتيات ما لم يُذكر العمر.' },
    broader: null,
    crosswalk: { hxl: '+f' },
  },
  male: {
    label: { en: 'men', ar: 'رجال' },
    definition: { en: 'Men, and boys unless an age is given.', ar: 'رجال، وفتيان ما لم يُذكر العمر.' },
    broader: null,
    crosswalk: { hxl: '+m' },
  },
})
