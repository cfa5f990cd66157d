import type { PoolClient } from 'pg'
import type { Change } from '../write-entries.ts'
import { type Touched, touchedBy } from './dependents.ts'
import { eraseSearch } from './erase-search.ts'
import { writeDocuments } from './write-documents.ts'

/** Brings the search up to a changeset just written, in its transaction: what it added, and what says something else by it. */
export const writeSearch = async (
  client: PoolClient,
  changes: readonly Change[],
  position: number,
  erased: string | null = null,
): Promise<void> => {
  if (erased !== null) await eraseSearch(client, erased, position)
  const touched: Touched[] = changes.map(({ entry: { id, type }, revision }) => ({ id, type, revision }))
  await writeDocuments(client, await touchedBy(client, touched, position), position)
}
