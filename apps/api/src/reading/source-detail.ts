import type { SourceDetail } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import { eventsOf, publishReports } from './publish.ts'

const LISTED = 100
const COUNTED = 10_000

/** One publication as readers get it; null when they can see none of this id. */
export const readSourceDetail = async (store: Store, id: string, moment: Moment): Promise<SourceDetail | null> => {
  const { saidBy, recordedBy } = moment
  const source = await store.entry(id, { recordedBy })
  if (source?.type !== 'source') return null
  const page = await store.listReports({ source: id, saidBy, recordedBy, limit: LISTED, countTo: COUNTED })
  const [publisher, reports] = await Promise.all([
    store.entry(source.publisher, { recordedBy }),
    publishReports(store, page.items, moment),
  ])
  const clocks = Object.entries({ saidBy, recordedBy }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const rest = new URLSearchParams([['source', id], ['limit', String(LISTED)], ...clocks, ['cursor', page.next ?? '']])
  return {
    source,
    publisher: publisher?.type === 'party' ? publisher : null,
    reports,
    next: page.next === null ? null : `/v1/reports?${rest}`,
    events: await eventsOf(
      store,
      reports.map(({ claim }) => claim.event),
      moment,
    ),
    counts: { reports: page.total.value, atLeast: page.total.atLeast },
    version: moment.version,
  }
}
