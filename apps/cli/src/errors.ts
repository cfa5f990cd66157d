/** What the command itself can refuse; the README has a line of help for each. */
export type CliErrorCode =
  | 'address-given'
  | 'author-missing'
  | 'build-failed'
  | 'child-ended'
  | 'draft-unknown'
  | 'event-unknown'
  | 'file-unknown'
  | 'log-refused'
  | 'log-unreadable'
  | 'no-answer'
  | 'no-folder'
  | 'no-home'
  | 'no-key-place'
  | 'not-built'
  | 'not-writable'
  | 'party-unknown'
  | 'port-in-use'
  | 'port-refused'
  | 'publisher-unknown'
  | 'reason-missing'
  | 'same-port'
  | 'topic-unknown'

interface Details {
  readonly place: string
  readonly advice: string
  /** What the program that failed said last. */
  readonly said?: readonly string[]
  readonly cause?: unknown
}

/** A failure of the command: a code, a sentence for people, the place it happened and what to do about it. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: CliErrorCode
  readonly place: string
  readonly advice: string
  readonly said: readonly string[]

  constructor(code: CliErrorCode, sentence: string, { place, advice, said = [], cause }: Details) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.code = code
    this.place = place
    this.advice = advice
    this.said = said
  }
}
