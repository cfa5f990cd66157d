import { numberWords } from '../sentences/counts.ts'
import { type Lens, latestEach, lowOf, steps, why } from './lens.ts'

/** The lowest of the figures that stand, as ACLED records disagreement. */
export const acledConservative: Lens = {
  name: 'acled-conservative',
  label: { en: 'Most conservative (ACLED’s rule)', ar: 'الأكثر تحفظاً (قاعدة ACLED)' },
  definition: {
    en: 'Where reports conflict, the lowest estimate: here, the lowest of each speaker’s latest figure. Where nothing is said it stays unknown, which ACLED’s files write as 0.',
    ar: 'عند تعارض التقارير يؤخذ أدنى تقدير: هنا أدنى آخر رقم لكل قائل. وما لم يُقل يبقى مجهولاً، وتكتبه ملفات ACLED صفراً.',
  },
  apply: ({ population, figures, world }) => {
    const { latest, older } = latestEach(figures, world)
    const ordered = latest
      .flatMap((figure) => (lowOf(figure) === null ? [] : [{ figure, low: lowOf(figure) ?? 0 }]))
      .sort((a, b) => a.low - b.low)
    const lowest = ordered[0]
    const best = lowest?.low ?? null
    return {
      lens: 'acled-conservative',
      population,
      low: null,
      best,
      high: null,
      grade: null,
      used: steps(lowest === undefined ? [] : [lowest.figure], {
        en: 'The lowest figure that stands.',
        ar: 'أدنى رقم قائم.',
      }),
      dropped: [
        ...steps(
          latest.filter((figure) => figure !== lowest?.figure),
          { en: 'Another standing figure is lower.', ar: 'ثمة رقم قائم أدنى.' },
        ),
        ...steps(older, why.older),
      ],
      sentence: {
        en: best === null ? 'Most conservative: unknown.' : `Most conservative (ACLED’s rule): ${numberWords(best)}.`,
        ar: best === null ? 'الأكثر تحفظاً: مجهول.' : `الأكثر تحفظاً (قاعدة ACLED): ${numberWords(best)}.`,
      },
    }
  },
}
