import type { ContestedEvent, Party, Place, Source } from '@onrecord/model'
import type { KnownTopic } from './match-topic.ts'

/** What a record already holds that drafts may be about; whoever has the record fills it. */
export interface Known {
  readonly events: readonly ContestedEvent[]
  readonly parties: readonly Party[]
  readonly places: readonly Place[]
  readonly sources: readonly Source[]
  /** What the claims of the event are about; none when no event was named. */
  readonly topics: readonly KnownTopic[]
}

/** A record on which nothing is. */
export const nothingKnown: Known = { events: [], parties: [], places: [], sources: [], topics: [] }
