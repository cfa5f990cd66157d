import type { Source } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type EventKey, keyOfEvent } from './event-key.ts'
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
}

/** Which part of the list of sources is wanted. */
export interface SourcesListRequest extends SourcesFilter, Paging {}

/** The ways in which a row of list_source can be what a reader asked for. */
export const narrowSources = (query: Query, filter: SourcesFilter, event: EventKey | null): string[] => {
  const { put, seen } = query
  const { publisher, claimant, lang } = filter
  const all = [seen('l')]
  if (publisher !== undefined) all.push(`l.outlet = ${put(publisher, 'text')}`)
  if (claimant !== undefined)
    all.push(
      `l.id IN (SELECT p.source_id FROM list_claim c JOIN list_report p ON p.claim_id = c.id AND ${seen('p')}
         WHERE c.claimant = ${put(claimant, 'text')} AND c.nth = 0 AND ${seen('c')})`,
    )
  if (lang !== undefined) all.push(`l.lang = ${put(lang, 'text')}`)
  if (event !== null)
    all.push(
      `EXISTS (SELECT 1 FROM list_report p WHERE p.source_id = l.id AND ${seen('p')}
         AND p.${event.column} = ANY (${put(event.ids, 'text[]')}))`,
    )
  return [all.join(' AND ')]
}

/** Sources that a reader at a moment can see, narrowed and page by page, as they came on the record. */
export const listSources = async (database: Database, request: SourcesListRequest): Promise<ListPage<Source>> => {
  const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
  const query = queryAt(request)
  const ways = narrowSources(query, request, event)
  const page = await readPage(database, query, { table: 'list_source', ways }, request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'source') }
}
