import type { Setting } from './setting.ts'
import type { Told } from './told.ts'

const badly = /^(?:seriously|critically|badly|severely|gravely|lightly|slightly|mildly)$/

/** "53 officers were hurt, two seriously", "eight were stabbed, three of them fatally": how the harm told before ended for some. */
export const degreeOf = ({ read, sentence, spot, here, earlier }: Setting): Told | null => {
  if (spot.head !== null) return null
  let at = spot.to
  for (const skipped of [/^of$/, /^(?:them|whom|these|those)$/, /^(?:were|was|are|is)$/])
    if (skipped.test(read.tokens[at]?.lower ?? '')) at += 1
  // "two were described as critical", "three are in a serious condition"
  for (const skipped of [/^(?:described|listed|in)$/, /^(?:as|an?)$/])
    if (skipped.test(read.tokens[at]?.lower ?? '')) at += 1
  const word = read.tokens[at]?.lower ?? ''
  const before = earlier.findLast(({ outcome }) => outcome !== null)
  if (
    /^(?:critical|serious|grave)$/.test(word) &&
    (here.length > 0 ? here : [before]).some((one) => one?.outcome === 'injured')
  )
    return { outcome: 'injured', part: true, rule: 'figure.degree' }
  const behind = read.tokens[at + 1]
  if (!(at + 1 >= sentence.to || /^[,.;)”"]$/.test(behind?.text ?? '') || behind?.lower === 'and')) return null
  if (/^(?:fatally|fatal)$/.test(word)) return { outcome: 'killed', part: true, rule: 'figure.degree' }
  const harmed = here.some(({ outcome }) => outcome === 'injured' || outcome === 'casualties')
  return badly.test(word) && harmed ? { outcome: 'injured', part: true, rule: 'figure.degree' } : null
}
