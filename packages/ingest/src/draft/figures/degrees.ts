import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import type { Spot, Told } from './told.ts'

const badly = /^(?:seriously|critically|badly|severely|gravely|lightly|slightly|mildly)$/

/** "53 officers were hurt, two seriously", "eight were stabbed, three of them fatally": how the harm told before ended for some. */
export const degreeOf = (read: ReadText, sentence: Sentence, spot: Spot, here: readonly Figure[]): Told | null => {
  if (spot.head !== null) return null
  let at = spot.to
  for (const skipped of [/^of$/, /^(?:them|whom|these|those)$/, /^(?:were|was|are|is)$/])
    if (skipped.test(read.tokens[at]?.lower ?? '')) at += 1
  const word = read.tokens[at]?.lower ?? ''
  const behind = read.tokens[at + 1]
  if (!(at + 1 >= sentence.to || /^[,.;)”"]$/.test(behind?.text ?? '') || behind?.lower === 'and')) return null
  if (/^(?:fatally|fatal)$/.test(word)) return { outcome: 'killed', part: true, rule: 'figure.degree' }
  const harmed = here.some(({ outcome }) => outcome === 'injured' || outcome === 'casualties')
  return badly.test(word) && harmed ? { outcome: 'injured', part: true, rule: 'figure.degree' } : null
}
