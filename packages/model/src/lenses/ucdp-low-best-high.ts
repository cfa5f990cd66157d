import { numberWords } from '../sentences/counts.ts'
import { highOf, type Lens, latestEach, lowOf, steps, why } from './lens.ts'

const counted = new Set(['named-list', 'own-documentation', 'official-count'])

/** Low, best and high among those who counted themselves, in the shape of UCDP’s files. */
export const ucdpLowBestHigh: Lens = {
  name: 'ucdp-low-best-high',
  label: { en: 'Low, best, high (UCDP’s shape)', ar: 'أدنى وأفضل وأعلى (على نمط UCDP)' },
  definition: {
    en: 'Among the latest figures of those who counted themselves: the lowest, the highest, and as best the one stated last. UCDP’s coders choose “best” by judgement, which this lens does not have.',
    ar: 'من بين آخر أرقام من أحصوا بأنفسهم: الأدنى والأعلى، و«الأفضل» هو آخر ما قيل. مرمّزو UCDP يختارون «الأفضل» بالتقدير، وهو ما لا تملكه هذه العدسة.',
  },
  apply: ({ population, figures, world }) => {
    const { latest, older } = latestEach(figures, world)
    const own = latest.filter((figure) => counted.has(figure.value.method))
    const second = latest.filter((figure) => !counted.has(figure.value.method))
    const lows = own.flatMap((figure) => lowOf(figure) ?? [])
    const highs = own.flatMap((figure) => highOf(figure) ?? [])
    const last = own[0]
    const low = lows.length === 0 ? null : Math.min(...lows)
    const high = highs.length === 0 ? null : Math.max(...highs)
    const best = last === undefined ? null : (last.value.count.point ?? lowOf(last))
    const words = [low, best, high].map((n) => (n === null ? '–' : numberWords(n))).join(' / ')
    return {
      lens: 'ucdp-low-best-high',
      population,
      low,
      best,
      high,
      grade: null,
      used: steps(own, {
        en: 'Its maker counted, and this is their latest figure.',
        ar: 'أحصى صاحبه بنفسه وهذا آخر أرقامه.',
      }),
      dropped: [
        ...steps(second, { en: 'Its maker is not known to have counted.', ar: 'لا يُعرف أن صاحبه أحصى بنفسه.' }),
        ...steps(older, why.older),
      ],
      sentence: {
        en: `Low / best / high (UCDP’s shape): ${words}.`,
        ar: `أدنى / أفضل / أعلى (على نمط UCDP): ${words}.`,
      },
    }
  },
}
