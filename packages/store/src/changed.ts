import { changedIn, type RevisionClass, readEntry, revisionClasses } from '@onrecord/model'
import type { PoolClient } from 'pg'
import type { CheckedEntry } from './check-entries.ts'
import type { Change } from './write-entries.ts'

/** How many entries a changeset changed in each way; one that changed in two ways counts under both. */
export type RevisedBy = Record<RevisionClass, number>

/** A changeset that revised nothing. */
export const nothingRevised = (): RevisedBy => Object.fromEntries(revisionClasses.map((name) => [name, 0])) as RevisedBy

/** The entries that are not on the record as they are, each with the revision it would get. */
export const changed = async (client: PoolClient, entries: readonly CheckedEntry[]): Promise<Change[]> => {
  const { rows } = await client.query<{ id: string; revision: number; body_hash: string }>(
    'SELECT id, revision, body_hash FROM entry_revision WHERE id = ANY($1) AND superseded_at IS NULL',
    [entries.map(({ entry }) => entry.id)],
  )
  const current = new Map(rows.map((row) => [row.id, row]))
  return entries.flatMap((checked) => {
    const before = current.get(checked.entry.id)
    return before?.body_hash === checked.hash ? [] : [{ ...checked, revision: (before?.revision ?? 0) + 1 }]
  })
}

/** What the revisions of a changeset changed, against the revision before each. */
export const revisedBy = async (client: PoolClient, position: number): Promise<RevisedBy> => {
  const { rows } = await client.query<{ before: unknown; after: unknown }>(
    `SELECT b.body AS before, a.body AS after
     FROM entry_revision a JOIN entry_revision b ON b.id = a.id AND b.revision = a.revision - 1
     WHERE a.changeset = $1`,
    [position],
  )
  const found = nothingRevised()
  for (const { before, after } of rows)
    for (const name of changedIn(readEntry(before), readEntry(after))) found[name] += 1
  return found
}
