import type { DraftOutcome } from '../draft.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import { between, type Spot } from './told.ts'

/** A figure whose outcome is known. */
export type ToldFigure = Figure & { readonly outcome: DraftOutcome }

/** A number among those told before it, in its sentence and earlier. */
export interface Setting {
  readonly read: ReadText
  readonly sentence: Sentence
  readonly spot: Spot
  readonly here: readonly Figure[]
  readonly earlier: readonly Figure[]
  /** The last number told in the same sentence. */
  readonly previous: ToldFigure | undefined
  /** The last number told in an earlier one. */
  readonly before: ToldFigure | undefined
  /** The words between the last number of the sentence and this one. */
  readonly gap: string
}

const isTold = (one: Figure): one is ToldFigure => one.outcome !== null

/** The numbers told around a number. */
export const settingOf = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Setting => {
  const previous = here.filter(isTold).at(-1)
  return {
    read,
    sentence,
    spot,
    here,
    earlier,
    previous,
    before: earlier.filter(isTold).findLast((one) => one.sentence <= spot.sentence),
    gap: previous === undefined ? '' : between(read, previous.headEnd, spot.from),
  }
}
