import type { Report } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type EventKey, keyOfEvent } from './event-key.ts'
import { saidBy } from './narrow-claims.ts'
import { type Query, queryAt } from './query.ts'
import { readPage } from './read-page.ts'
import type { ListPage, Paging } from './request.ts'

/** What reports can be narrowed by. */
export interface ReportsFilter {
  /** Those of claims about this event and its parts: its id or one of its slugs. */
  event?: string | undefined
  claim?: string | undefined
  source?: string | undefined
  /** Those of what this party said. */
  claimant?: string | undefined
  /** Those in what this party published. */
  outlet?: string | undefined
  /** Those among these. */
  ids?: readonly string[] | undefined
  /** Those in sources of this language. */
  lang?: string | undefined
  /** Those whose claims had been said by this day (EDTF). */
  saidBy?: string | undefined
}

/** Which part of the list of reports is wanted. */
export interface ReportsListRequest extends ReportsFilter, Paging {}

/** The ways in which a row of list_report can be what a reader asked for. */
export const narrowReports = (query: Query, filter: ReportsFilter, event: EventKey | null): string[] => {
  const { put, seen } = query
  const { claim, source, claimant, outlet, lang, saidBy: day } = filter
  const all = [seen('l')]
  if (event !== null) all.push(`l.${event.column} = ANY (${put(event.ids, 'text[]')})`)
  if (claim !== undefined) all.push(`l.claim_id = ${put(claim, 'text')}`)
  if (source !== undefined) all.push(`l.source_id = ${put(source, 'text')}`)
  if (claimant !== undefined)
    all.push(
      `l.claim_id IN (SELECT c.id FROM list_claim c WHERE c.claimant = ${put(claimant, 'text')} AND c.nth = 0 AND ${seen('c')})`,
    )
  if (outlet !== undefined) all.push(`l.outlet = ${put(outlet, 'text')}`)
  if (filter.ids !== undefined) all.push(`l.id = ANY (${put(filter.ids, 'text[]')})`)
  if (lang !== undefined) all.push(`l.lang = ${put(lang, 'text')}`)
  if (day !== undefined)
    all.push(
      `EXISTS (SELECT 1 FROM list_claim c WHERE c.id = l.claim_id AND c.nth = 0 AND ${seen('c')} AND ${saidBy(query, day)})`,
    )
  return [all.join(' AND ')]
}

/** Reports that a reader at a moment can see, narrowed and page by page, as they came on the record. */
export const listReports = async (database: Database, request: ReportsListRequest): Promise<ListPage<Report>> => {
  const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
  const query = queryAt(request)
  const ways = narrowReports(query, request, event)
  const page = await readPage(database, query, { table: 'list_report', ways }, request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'report') }
}
