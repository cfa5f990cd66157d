import { type SourceDetail, withoutHeldWords } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import { eventsOf, publishReports } from './publish.ts'

const COUNTED = 10_000

/** One publication as readers get it, with a page of its claims; null when they can see none of this id. */
export const readSourceDetail = async (
  store: Store,
  id: string,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
  moment: Moment,
): Promise<SourceDetail | null> => {
  const { saidBy, recordedBy } = moment
  const source = await store.entry(id, { recordedBy })
  if (source?.type !== 'source') return null
  const page = await store.listReports({ source: id, saidBy, recordedBy, limit, cursor, countTo: COUNTED })
  const [publisher, reports] = await Promise.all([
    store.entry(source.publisher, { recordedBy }),
    publishReports(store, page.items, moment),
  ])
  const clocks = Object.entries({ saidBy, recordedBy }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const rest = new URLSearchParams([...clocks, ['limit', String(limit)], ['cursor', page.next ?? '']])
  return {
    source: withoutHeldWords(source),
    publisher: publisher?.type === 'party' ? publisher : null,
    reports,
    next: page.next === null ? null : `/v1/sources/${id}?${rest}`,
    events: await eventsOf(
      store,
      reports.map(({ claim }) => claim.event),
      moment,
    ),
    counts: { reports: page.total.value, atLeast: page.total.atLeast },
    version: moment.version,
  }
}
