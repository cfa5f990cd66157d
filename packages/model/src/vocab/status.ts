import { vocabulary } from './vocabulary.ts'

/** Whether the people counted were taking part in fighting. */
export const status = vocabulary('status', 'Whether the people counted were taking part in fighting.', {
  'not-fighting': {
    label: { en: 'civilians and disarmed fighters', ar: 'مدنيون ومقاتلون منزوعو السلاح' },
    definition: {
      en: 'People taking no part in fighting: civilians, and fighters who had laid down arms or were captured.',
      ar: 'أشخاص لا يشاركون في القتال: المدنيون والمقاتلون الذين ألقوا السلاح أو أُسروا.',
    },
    broader: null,
  },
  civilian: {
    label: { en: 'civilians', ar: 'مدنيون' },
    definition: {
      en: 'People who are not members of armed forces or groups.',
      ar: 'أشخاص ليسوا من القوات أو الجماعات المسلحة.',
    },
    broader: 'not-fighting',
    crosswalk: { ucdp: 'deaths_civilians', airwars: 'civilian' },
  },
  'hors-de-combat': {
    label: { en: 'disarmed fighters', ar: 'مقاتلون منزوعو السلاح' },
    definition: {
      en: 'Fighters who had laid down arms, surrendered, were captured or wounded out of the fight.',
      ar: 'مقاتلون ألقوا السلاح أو استسلموا أو أُسروا أو أخرجتهم الإصابة من القتال.',
    },
    broader: 'not-fighting',
  },
  fighter: {
    label: { en: 'fighters', ar: 'مقاتلون' },
    definition: {
      en: 'Members of armed forces or groups taking part in fighting.',
      ar: 'أفراد قوات أو جماعات مسلحة يشاركون في القتال.',
    },
    broader: null,
  },
})
