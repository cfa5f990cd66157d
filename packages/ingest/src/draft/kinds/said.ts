import type { CueClass } from '../attributions/cues.ts'
import type { DraftStance, DraftValues } from '../draft.ts'

/** What was said, for telling its kind: the words and how they were brought. */
export interface Said {
  readonly content: string
  readonly class: CueClass
  readonly lemma: string
  /** The words for the speaker, with title and apposition. */
  readonly source: string
  readonly direct: boolean
}

type Kind = Exclude<keyof DraftValues, 'casualties' | 'tally'>

/** A kind with its value and how the speaker stands to it. */
export type Told = {
  [K in Kind]: { kind: K; value: DraftValues[K]; stance: DraftStance; rule: string; sure: boolean }
}[Kind]

/** How the speaker stands to what is said. */
export const stanceOf = ({ class: kind, content }: Said): DraftStance => {
  if (kind === 'deny') return 'denies'
  if (kind === 'warn') return 'warns'
  if (
    /^(?:condemn|praise|doubt)$/.test(kind) &&
    /\b(?:reports?|allegations?|accounts?|claims?|accusations?)\b/i.test(content)
  )
    return 'reports'
  return 'affirms'
}

/** The words without marks at their ends. */
export const short = (text: string): string => text.replace(/^[“"‘«\s]+|[”"’»,.\s]+$/g, '').trim() || text

/** Words that turn a clause into its opposite. */
export const denied = /\b(?:no|not|never|n[’']t|denied|false|untrue|without|nothing)\b/i
