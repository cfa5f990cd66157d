import type { Source } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type EventKey, keyOfEvent } from './event-key.ts'
import { saidBy } from './narrow-claims.ts'
import { type Query, queryAt } from './query.ts'
import { readPage } from './read-page.ts'
import type { ListPage, Paging } from './request.ts'

/** What sources can be narrowed by. */
export interface SourcesFilter {
  publisher?: string | undefined
  /** Those that carry what this party said. */
  claimant?: string | undefined
  /** Those that carry claims about this event and its parts: its id or one of its slugs. */
  event?: string | undefined
  lang?: string | undefined
  /** Those that carry something that had been said by this day (EDTF). */
  saidBy?: string | undefined
}

/** Which part of the list of sources is wanted. */
export interface SourcesListRequest extends SourcesFilter, Paging {}

/** The ways in which a row of list_source can be what a reader asked for. */
export const narrowSources = (query: Query, filter: SourcesFilter, event: EventKey | null): string[] => {
  const { put, seen } = query
  const { publisher, lang } = filter
  const all = [seen('l')]
  if (publisher !== undefined) all.push(`l.outlet = ${put(publisher, 'text')}`)
  if (lang !== undefined) all.push(`l.lang = ${put(lang, 'text')}`)
  const carried = carriedBy(query, filter, event)
  if (carried !== null) all.push(carried)
  return [all.join(' AND ')]
}

/** A publication that carries something of a party, of an event, of a time: one claim of which all that was asked is true. */
const carriedBy = (query: Query, filter: SourcesFilter, event: EventKey | null): string | null => {
  const { put, seen } = query
  const { claimant, saidBy: day } = filter
  const claim = [
    ...(claimant === undefined ? [] : [`c.claimant = ${put(claimant, 'text')}`]),
    ...(day === undefined ? [] : [saidBy(query, day)]),
  ]
  const report = event === null ? [] : [`p.${event.column} = ANY (${put(event.ids, 'text[]')})`]
  if (claim.length + report.length === 0) return null
  const said = claim.length === 0 ? '' : `JOIN list_claim c ON c.id = p.claim_id AND c.nth = 0 AND ${seen('c')}`
  return `EXISTS (SELECT 1 FROM list_report p ${said}
    WHERE ${['p.source_id = l.id', seen('p'), ...report, ...claim].join(' AND ')})`
}

/** Sources that a reader at a moment can see, narrowed and page by page, as they came on the record. */
export const listSources = async (database: Database, request: SourcesListRequest): Promise<ListPage<Source>> => {
  const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
  const query = queryAt(request)
  const ways = narrowSources(query, request, event)
  const page = await readPage(database, query, { table: 'list_source', ways }, request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'source') }
}
