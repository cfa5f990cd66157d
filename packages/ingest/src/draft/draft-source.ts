import type { DraftSource, Relay, Span } from './draft.ts'
import { nameOf } from './reading/names.ts'
import type { Range } from './reading/phrases.ts'
import type { ReadText } from './reading/tokens.ts'
import type { Resolved } from './speakers/antecedents.ts'
import type { Speaker } from './speakers/speaker.ts'

/** Where a range of words stands in the text. */
export const spanOf = (read: ReadText, [from, to]: Range): Span => [
  read.tokens[from]?.start ?? 0,
  read.tokens[to - 1]?.end ?? 0,
]

/** The source of a draft from its speaker. */
export const sourceOf = (read: ReadText, speaker: Speaker, resolved: Resolved | undefined): DraftSource => {
  const { name, role } = nameOf(read, speaker)
  return { spans: [spanOf(read, speaker.span)], name, role, resolved: resolved ?? null }
}

/** The relay of a draft from its speaker. */
export const relayOf = (read: ReadText, speaker: Speaker): Relay => ({
  name: nameOf(read, speaker).name,
  spans: [spanOf(read, speaker.span)],
})
