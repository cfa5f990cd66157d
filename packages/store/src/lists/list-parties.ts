import type { Party } from '@onrecord/model'
import type { Database } from '../database.ts'
import { firstStates } from './first-states.ts'
import { heardOf } from './heard.ts'
import { type Query, queryAt } from './query.ts'
import { readPage, type Source } from './read-page.ts'
import type { ListPage, Paging } from './request.ts'

/** What parties can be narrowed by. */
export interface PartiesFilter {
  /** Those of this kind: a person, a state, a monitor. */
  kind?: string | undefined
  /** Those that are part of this party or affiliated with it. */
  memberOf?: string | undefined
  /** Those that had said, printed or passed on something by this day (EDTF), or been named in it. */
  saidBy?: string | undefined
}

/** Which part of the list of parties is wanted. */
export interface PartiesListRequest extends PartiesFilter, Paging {}

/** Where parties that a reader asked for are listed. */
export const partiesSource = (query: Query, { kind, memberOf, saidBy }: PartiesFilter): Source => {
  const { put, seen } = query
  const all = [seen('l')]
  if (kind !== undefined) all.push(`l.body ->> 'kind' = ${put(kind, 'text')}`)
  if (memberOf !== undefined)
    all.push(
      `(l.id, l.revision) IN (SELECT m.from_id, m.revision FROM mention m
         WHERE m.to_id = ${put(memberOf, 'text')} AND m.from_type = 'party')`,
    )
  const heard = saidBy === undefined ? [] : heardOf(query, saidBy)
  const rest = all.join(' AND ')
  return { table: firstStates('party'), ways: heard.length === 0 ? [rest] : heard.map((way) => `${rest} AND ${way}`) }
}

/** Parties that a reader at a moment can see, narrowed and page by page, as they came on the record. */
export const listParties = async (database: Database, request: PartiesListRequest): Promise<ListPage<Party>> => {
  const query = queryAt(request)
  const page = await readPage(database, query, partiesSource(query, request), request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'party') }
}
