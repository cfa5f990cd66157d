import type { PoolClient } from 'pg'
import type { Appended } from './append.ts'
import { revisedBy } from './changed.ts'
import { StoreError } from './errors.ts'
import { readErased } from './notices/erased.ts'

/** What a request under this id came to when it was made before; null when it was not. */
export const findEarlier = async (
  client: PoolClient,
  id: string,
  digest: string,
  asked: readonly string[],
): Promise<Appended | null> => {
  const { rows } = await client.query<{ position: string; digest: string; entries: number; appended: number }>(
    `SELECT c.position, c.digest, c.entries,
       (SELECT count(*)::int FROM entry_revision e WHERE e.changeset = c.position AND e.revision = 1)
         + (SELECT count(*)::int FROM erased x WHERE x.appended = c.position) AS appended
     FROM changeset c WHERE c.id = $1`,
    [id],
  )
  const found = rows[0]
  if (!found) return null
  // Where something was erased the digest went with it, and the name alone tells that it is the same request.
  if (found.digest !== digest && found.digest !== '')
    throw new StoreError('bad-request', `The changeset ${id} was appended before, with other contents.`, {
      place: id,
      advice: 'Give other contents another id.',
    })
  const position = Number(found.position)
  const { appended, entries } = found
  const erased = [...(await readErased(client, asked)).values()].filter((changeset) => changeset <= position).length
  return {
    position,
    changeset: id,
    appended,
    unchanged: asked.length - entries - erased,
    revised: entries - appended,
    revisedBy: await revisedBy(client, position),
    erased,
  }
}
