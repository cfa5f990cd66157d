import { vocabulary } from './vocabulary.ts'

/** How the claimant stands to what is said. */
export const attitude = vocabulary('attitude', 'How the claimant stands to what is said.', {
  affirms: {
    label: { en: 'affirms', ar: 'يؤكد' },
    definition: { en: 'Says that it is so.', ar: 'يقول إنه كذلك.' },
    broader: null,
  },
  denies: {
    label: { en: 'denies', ar: 'ينفي' },
    definition: { en: 'Says that it is not so.', ar: 'يقول إنه ليس كذلك.' },
    broader: null,
  },
  partly: {
    label: { en: 'affirms in part', ar: 'يؤكد جزئياً' },
    definition: { en: 'Says that it is so for a part.', ar: 'يقول إنه كذلك في جزء منه.' },
    broader: null,
  },
  'warns-of': {
    label: { en: 'warns of', ar: 'يحذر من' },
    definition: { en: 'Says that it may come to be so; does not affirm it.', ar: 'يقول إنه قد يصير كذلك؛ لا يؤكده.' },
    broader: null,
  },
  reports: {
    label: { en: 'reports', ar: 'ينقل' },
    definition: { en: 'Passes on that others say so; does not affirm it.', ar: 'ينقل أن غيره يقول ذلك؛ لا يؤكده.' },
    broader: null,
  },
})
