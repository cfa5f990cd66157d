import { numberWords } from '../sentences/counts.ts'
import { type Lens, latestEach, lowOf, steps, why } from './lens.ts'

/** Only figures made from lists of names. */
export const namedOnly: Lens = {
  name: 'named-only',
  label: { en: 'Named victims only', ar: 'الضحايا المسمَّون فقط' },
  definition: {
    en: 'Only figures made from a list of names; the highest of each maker’s latest. Whoever has no name on a list is not counted.',
    ar: 'الأرقام المبنية على قوائم أسماء فقط؛ أعلى آخر رقم لكل صاحب قائمة. ومن لا اسم له في قائمة لا يُحسب.',
  },
  apply: ({ population, figures, world }) => {
    const named = figures.filter((figure) => figure.value.method === 'named-list')
    const rest = figures.filter((figure) => figure.value.method !== 'named-list')
    const { latest, older } = latestEach(named, world)
    const lows = latest.flatMap((figure) => lowOf(figure) ?? [])
    const best = lows.length === 0 ? null : Math.max(...lows)
    return {
      lens: 'named-only',
      population,
      low: null,
      best,
      high: null,
      grade: null,
      used: steps(latest, { en: 'Made from a list of names.', ar: 'مبني على قائمة أسماء.' }),
      dropped: [
        ...steps(rest, { en: 'Not said to rest on a list of names.', ar: 'لم يُذكر أنه يستند إلى قائمة أسماء.' }),
        ...steps(older, why.older),
      ],
      sentence: {
        en:
          best === null
            ? 'Named victims only: no list of names.'
            : `Named victims only: at least ${numberWords(best)}.`,
        ar:
          best === null
            ? 'الضحايا المسمَّون فقط: لا قائمة أسماء.'
            : `الضحايا المسمَّون فقط: ما لا يقل عن ${numberWords(best)}.`,
      },
    }
  },
}
