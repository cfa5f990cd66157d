import type { PoolClient } from 'pg'
import { StoreError } from './errors.ts'
import type { Head } from './head.ts'

/** What an author was looking at when they made a changeset. */
export interface Expected {
  /** The position of the record; refused if it has moved since, whatever moved it. */
  expectedPosition?: number | undefined
  /** The revisions of entries, 0 for one that was not there; refused if any of these has moved since, wherever the record is. */
  expected?: Readonly<Record<string, number>> | undefined
}

/** Refuses to write over what its author has not seen. */
export const refuseMoved = async (
  client: PoolClient,
  head: Head,
  { expectedPosition, expected = {} }: Expected,
): Promise<void> => {
  if (expectedPosition !== undefined && expectedPosition !== head.position)
    throw new StoreError('position-moved', `The record is at ${head.position}, not at ${expectedPosition}.`, {
      place: String(head.position),
      advice: 'Read again what changed since, and append to what is there now.',
    })
  const wanted = Object.entries(expected)
  if (wanted.length === 0) return
  const { rows } = await client.query<{ id: string; revision: number }>(
    'SELECT id, revision FROM entry_revision WHERE id = ANY($1) AND superseded_at IS NULL',
    [wanted.map(([id]) => id)],
  )
  const current = new Map(rows.map(({ id, revision }) => [id, revision]))
  const moved = wanted.filter(([id, revision]) => (current.get(id) ?? 0) !== revision)
  const [first] = moved
  if (first === undefined) return
  const more = moved.length > 1 ? ` (and ${moved.length - 1} more)` : ''
  const now = ([id]: [string, number]) => (current.has(id) ? `is at revision ${current.get(id)}` : 'is not there')
  const seen = ([, revision]: [string, number]) =>
    revision === 0 ? 'was to be new' : `was looked at in revision ${revision}`
  throw new StoreError('entry-moved', `${first[0]} ${now(first)}; it ${seen(first)}${more}.`, {
    place: first[0],
    advice: 'Nothing was written: read these entries again, and make your changes to what they say now.',
    issues: moved.map((one) => ({ entry: one[0], ref: null, path: [], message: `${now(one)}; it ${seen(one)}` })),
  })
}
