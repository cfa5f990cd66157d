import { type AnyEntry, mentions, readEntry } from '@onrecord/model'
import type { PoolClient } from 'pg'

/** Entries as they stood after a changeset, kept for as long as one position is worked on. */
export interface EntriesAt {
  readonly position: number
  /** Reads those of these entries that are not there yet. */
  load(ids: Iterable<string>): Promise<void>
  /** Reads these entries, what they name, and for reports what their claim and source name. */
  loadAround(ids: readonly string[]): Promise<void>
  get(id: string): AnyEntry | undefined
  /** The entry this one has been merged into, or itself. */
  stays(id: string): string
  /** Reads into what these entries have been merged. */
  loadMerges(ids: readonly string[]): Promise<void>
}

// Merges of merges are followed so far; a longer chain, or a ring, ends there.
const LONGEST_CHAIN = 8

/** Opens the record as it stood after a changeset. What was erased since is not there. */
export const entriesAt = (client: PoolClient, position: number): EntriesAt => {
  const known = new Map<string, AnyEntry>()
  const asked = new Set<string>()
  const merged = new Map<string, string>()

  const load: EntriesAt['load'] = async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !asked.has(id))
    if (missing.length === 0) return
    const { rows } = await client.query<{ id: string; body: unknown }>(
      `SELECT DISTINCT ON (id) id, body FROM entry_revision
       WHERE id = ANY($1) AND changeset <= $2 ORDER BY id, revision DESC`,
      [missing, position],
    )
    for (const id of missing) asked.add(id)
    for (const { id, body } of rows) if (body !== null) known.set(id, readEntry(body))
  }

  const named = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const entry = known.get(id)
      return entry === undefined ? [] : mentions(entry)
    })

  const loadMerges: EntriesAt['loadMerges'] = async (ids) => {
    let looking = [...new Set(ids)]
    for (let step = 0; step < LONGEST_CHAIN && looking.length > 0; step++) {
      const { rows } = await client.query<{ about: string; into: string | null; notice: string }>(
        `SELECT DISTINCT ON (n.id) m.to_id AS about, n.body ->> 'into' AS into, n.body ->> 'notice' AS notice
         FROM mention m JOIN entry_revision n ON n.id = m.from_id AND n.changeset <= $2
         WHERE m.to_id = ANY($1) AND m.from_type = 'notice' AND n.body ->> 'about' = m.to_id
         ORDER BY n.id, n.revision DESC`,
        [looking, position],
      )
      const merges = rows.filter(({ notice }) => notice === 'merge')
      for (const { about, into } of merges) if (into !== null) merged.set(about, into)
      looking = merges.flatMap(({ into }) => (into === null || merged.has(into) ? [] : [into]))
    }
  }

  return {
    position,
    load,
    loadAround: async (ids) => {
      await load(ids)
      await load(named(ids))
      const around = ids.flatMap((id) => {
        const entry = known.get(id)
        return entry?.type === 'report' ? [entry.claim, entry.source] : []
      })
      await load(named(around))
    },
    get: (id) => known.get(id),
    stays: (id) => {
      let at = id
      for (let step = 0; step < LONGEST_CHAIN; step++) at = merged.get(at) ?? at
      return at
    },
    loadMerges,
  }
}
