import type { ReadText, Sentence } from '../reading/tokens.ts'
import { changed, compared } from './comparisons.ts'
import { degreeOf } from './degrees.ts'
import type { Figure } from './figure.ts'
import { gapped, listed, paired } from './lists.ts'
import { loneNumber } from './lone-numbers.ts'
import { numberOf } from './number-of.ts'
import { parted, partedBefore, placed } from './parts.ts'
import { settingOf } from './setting.ts'
import type { Spot, Told } from './told.ts'
import { topical } from './topics.ts'

/** What a number takes over from those told before it: as their part, their like, their revision, or the topic of the text. */
export const inherited = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  const setting = settingOf(read, sentence, spot, here, earlier)
  return (
    changed(setting) ??
    degreeOf(setting) ??
    placed(setting) ??
    gapped(setting) ??
    parted(setting) ??
    paired(setting) ??
    listed(setting) ??
    compared(setting) ??
    partedBefore(setting) ??
    numberOf(setting) ??
    topical(read, sentence, spot, [...earlier, ...here]) ??
    loneNumber(read, sentence, spot, here, earlier)
  )
}
