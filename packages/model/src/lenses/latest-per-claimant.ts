import { highOf, type Lens, latestEach, lowOf, rangeWords, steps, why } from './lens.ts'

/** Each speaker’s latest figure, as a range over the speakers. */
export const latestPerClaimant: Lens = {
  name: 'latest-per-claimant',
  label: { en: 'Latest from each speaker', ar: 'آخر ما قاله كل قائل' },
  definition: {
    en: 'Only the latest figure of each speaker, from the lowest to the highest.',
    ar: 'آخر رقم لكل قائل فقط، من الأدنى إلى الأعلى.',
  },
  apply: ({ population, figures, world }) => {
    const { latest, older } = latestEach(figures, world)
    const lows = latest.flatMap((figure) => lowOf(figure) ?? [])
    const highs = latest.flatMap((figure) => highOf(figure) ?? [])
    const low = lows.length === 0 ? null : Math.min(...lows)
    const high = highs.length === 0 ? null : Math.max(...highs)
    const range = rangeWords(low, high)
    return {
      lens: 'latest-per-claimant',
      population,
      low,
      best: null,
      high,
      grade: null,
      used: steps(latest, { en: 'The latest figure of its maker.', ar: 'آخر رقم لصاحبه.' }),
      dropped: steps(older, why.older),
      sentence: { en: `Latest from each speaker: ${range}.`, ar: `آخر ما قاله كل قائل: ${range}.` },
    }
  },
}
