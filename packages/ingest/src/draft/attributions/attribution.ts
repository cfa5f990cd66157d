import type { Range } from '../reading/phrases.ts'
import type { ReadText } from '../reading/tokens.ts'
import type { Speaker } from '../speakers/speaker.ts'
import type { Cue } from './cues.ts'

/** Who said what: the three spans, as ranges of words. */
export interface Attribution {
  readonly cue: Cue
  readonly cueSpans: readonly Range[]
  readonly speaker: Speaker
  content: Range[]
  /** Where the content stands to the cue. */
  readonly side: 'left' | 'right' | 'both'
  readonly sentence: number
  readonly rule: string
  /** True for "citing", "according to" behind another speaker: what it brings wins over its host. */
  readonly brings: boolean
  /** Speakers this one was passed on by, from the text itself. */
  relays: Speaker[]
}

type Parts = Pick<Attribution, 'speaker' | 'content' | 'side' | 'rule'> & Partial<Pick<Attribution, 'brings'>>

/** An attribution whose cue is one stretch of words and that nobody passed on. */
export const attributionOf = ({ tokens }: ReadText, cue: Cue, parts: Parts): Attribution => ({
  cue,
  cueSpans: [[cue.from, cue.to]],
  sentence: tokens[cue.from]?.sentence ?? 0,
  brings: false,
  relays: [],
  ...parts,
})
