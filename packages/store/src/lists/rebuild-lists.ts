import type { ClientBase } from 'pg'
import { datePrinted } from './write-claims.ts'
import { remake } from './write-lists.ts'
import { writePlaces } from './write-places.ts'

// In this order, because each takes something from those before it.
const types = ['event', 'source', 'claim', 'report'] as const
const MANY = 5000

/** Makes every list again from the entries; part of the caller's transaction. */
export const rebuildLists = async (client: ClientBase): Promise<void> => {
  for (const type of ['place', ...types]) await client.query(`DELETE FROM list_${type}`)
  for await (const ids of idsOf(client, 'place')) await writePlaces(client, ids)
  for (const type of types) for await (const ids of idsOf(client, type)) await remake(client, type, ids)
  await datePrinted(client, 'all')
}

async function* idsOf(client: ClientBase, type: string): AsyncGenerator<string[]> {
  for (let [changeset, ordinal] = ['0', -1]; ; ) {
    const { rows } = await client.query<{ id: string; changeset: string; ordinal: number }>(
      `SELECT id, changeset, ordinal FROM entry_revision
       WHERE type = $1 AND revision = 1 AND (changeset, ordinal) > ($2::bigint, $3::int)
       ORDER BY changeset, ordinal LIMIT ${MANY}`,
      [type, changeset, ordinal],
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ id }) => id)
    ;[changeset, ordinal] = [last.changeset, last.ordinal]
  }
}
