import type { ContestedEvent, Party, Place, Source } from '@onrecord/model'

/** What a record already holds that drafts may be about; whoever has the record fills it. */
export interface Known {
  readonly events: readonly ContestedEvent[]
  readonly parties: readonly Party[]
  readonly places: readonly Place[]
  readonly sources: readonly Source[]
}

/** A record on which nothing is. */
export const nothingKnown: Known = { events: [], parties: [], places: [], sources: [] }
