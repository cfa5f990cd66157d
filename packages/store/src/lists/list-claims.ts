import type { AnyClaim } from '@onrecord/model'
import type { Database } from '../database.ts'
import type { Box } from './cells.ts'
import { fewOnMap } from './claims-on-map.ts'
import { keyOfEvent } from './event-key.ts'
import { narrowClaims } from './narrow-claims.ts'
import { queryAt } from './query.ts'
import { readPage } from './read-page.ts'
import type { ListPage, Paging } from './request.ts'

/** What claims can be narrowed by. */
export interface ClaimsFilter {
  /** Those about this event and its parts: its id or one of its slugs. */
  event?: string | undefined
  claimant?: string | undefined
  /** Those that name this party without being said by it. */
  about?: string | undefined
  /** Those that answer this question. */
  question?: string | undefined
  /** Those this publisher carried. */
  outlet?: string | undefined
  kind?: string | readonly string[] | undefined
  /** Casualties of this outcome and its special cases. */
  outcome?: string | undefined
  /** Figures of these people or a part of them; "everyone" and "unstated" are words of their own. */
  population?: string | undefined
  /** Those said on or after this day (EDTF); undated ones count from when they were first printed. */
  saidFrom?: string | undefined
  /** Those said on or before this day (EDTF). */
  saidTo?: string | undefined
  /** With `saidFrom` or `saidTo`, also those nobody knows the day of. */
  orUndated?: boolean | undefined
  /** Those whose event or area lies in this country (ISO 3166-1 alpha-3). */
  country?: string | undefined
  /** Those of an event at this place or in it, and those whose own area is. */
  place?: string | undefined
  /** Those whose own area has a point in this box. */
  bbox?: Box | undefined
  /** Those whose own area has a point anywhere. */
  onMap?: boolean | undefined
  /** Those among these. */
  ids?: readonly string[] | undefined
  /** Those printed in this language. */
  lang?: string | undefined
  /** Those that had been said by this day (EDTF): the clock, where `saidTo` is a filter. */
  saidBy?: string | undefined
}

/** Which part of the list of claims is wanted. */
export interface ClaimsListRequest extends ClaimsFilter, Paging {}

/** Claims that a reader at a moment can see, narrowed and page by page, as they came on the record. */
export const listClaims = async (database: Database, request: ClaimsListRequest): Promise<ListPage<AnyClaim>> => {
  const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
  const { ids, bbox, onMap } = request
  const few = onMap && bbox === undefined ? await fewOnMap(database) : null
  const among = few !== null && ids !== undefined ? few.filter((id) => ids.includes(id)) : (few ?? ids)
  const query = queryAt(request)
  const ways = narrowClaims(query, { ...request, ids: among }, event)
  const page = await readPage(database, query, { table: 'list_claim', ways }, request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'claim') }
}
