import type { PoolClient } from 'pg'
import { touchedBy, touchedIn } from './dependents.ts'
import { writeDocuments } from './write-documents.ts'

/** Makes everything that is searched again from the revisions, changeset by changeset, with the result appending had. */
export const rebuildSearch = async (client: PoolClient): Promise<void> => {
  for (const table of ['search_claim', 'search_name', 'search_word']) await client.query(`DELETE FROM ${table}`)
  let position = 0
  for (;;) {
    const next = await changesetAfter(client, position)
    if (next === null) break
    position = next
    await writeDocuments(client, await touchedBy(client, await touchedIn(client, position), position), position)
  }
}

const changesetAfter = async (client: PoolClient, position: number): Promise<number | null> => {
  const { rows } = await client.query<{ position: string | null }>(
    'SELECT min(position) AS position FROM changeset WHERE position > $1',
    [position],
  )
  const next = rows[0]?.position ?? null
  return next === null ? null : Number(next)
}
