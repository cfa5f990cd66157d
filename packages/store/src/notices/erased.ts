import type { PoolClient } from 'pg'

/** Those of these entries that were erased for good, by the changeset that did it. */
export const readErased = async (client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ id: string; changeset: string }>(
    'SELECT id, changeset FROM erased WHERE id = ANY($1)',
    [ids],
  )
  return new Map(rows.map(({ id, changeset }) => [id, Number(changeset)]))
}
