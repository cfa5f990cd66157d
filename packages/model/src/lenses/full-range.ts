import { highOf, type Lens, lowOf, rangeWords, steps, why } from './lens.ts'

/** The lowest and the highest number anybody gives. */
export const fullRange: Lens = {
  name: 'full-range',
  label: { en: 'Full range', ar: 'المدى الكامل' },
  definition: {
    en: 'From the lowest to the highest number anybody has given, at any time. Nothing is left out.',
    ar: 'من أدنى عدد إلى أعلى عدد ذكره أي طرف في أي وقت. لا يُستبعد شيء.',
  },
  apply: ({ population, figures }) => {
    const lows = figures.flatMap((figure) => lowOf(figure) ?? [])
    const highs = figures.flatMap((figure) => highOf(figure) ?? [])
    const low = lows.length === 0 ? null : Math.min(...lows)
    const high = highs.length === 0 ? null : Math.max(...highs)
    const range = rangeWords(low, high)
    return {
      lens: 'full-range',
      population,
      low,
      best: null,
      high,
      grade: null,
      used: steps(figures, why.used),
      dropped: [],
      sentence: { en: `Full range: ${range}, from everything said.`, ar: `المدى الكامل: ${range} من كل ما قيل.` },
    }
  },
}
