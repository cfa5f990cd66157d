import type { Party } from '@onrecord/model'
import type { Database } from '../database.ts'
import { firstStates } from './first-states.ts'
import { queryAt } from './query.ts'
import { readPage } from './read-page.ts'
import type { ListPage, Paging } from './request.ts'

/** Parties that a reader at a moment can see, page by page, as they came on the record. */
export const listParties = async (database: Database, request: Paging): Promise<ListPage<Party>> => {
  const query = queryAt(request)
  const page = await readPage(database, query, { table: firstStates('party'), ways: [query.seen('l')] }, request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'party') }
}
