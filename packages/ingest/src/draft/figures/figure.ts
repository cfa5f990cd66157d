import type { Count } from '@onrecord/model'
import type { DraftOutcome } from '../draft.ts'

/** A number of people in a text, with what happened to them. */
export interface Figure {
  readonly start: number
  readonly end: number
  /** The words of the number, as a range. */
  readonly from: number
  readonly to: number
  readonly count: Count
  readonly sentence: number
  /** Where the words on whom is counted end. */
  readonly headEnd: number
  /** What is counted, as printed; null when only the outcome is told. */
  readonly head: string | null
  readonly outcome: DraftOutcome | null
  readonly part: boolean
  readonly rule: string
}

/** A number before its outcome is known. */
export type Spot = Omit<Figure, 'outcome' | 'part' | 'rule'>
