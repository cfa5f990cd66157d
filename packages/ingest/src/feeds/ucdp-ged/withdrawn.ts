import { type AnyEntry, type ContestedEvent, type Entry, idOf, type Notice } from '@onrecord/model'
import type { ImportRecord } from '../../import/record.ts'
import { SCHEME } from './event.ts'
import type { Release } from './release.ts'

/** What a complete file has: which ids, and the countries and years it is complete for. */
export interface Extent {
  has(id: string): boolean
  readonly countries: ReadonlySet<string>
  readonly from: string
  readonly to: string
}

const PAGE = 1000

/**
 * A notice for each event the record has from earlier releases that a complete file of a later one no longer has. Only events of the
 * countries and years that are in the file are looked at: of others it says nothing.
 */
export async function* withdrawnFrom(
  record: Pick<ImportRecord, 'entries' | 'refs'>,
  extent: Extent,
  release: Release,
): AsyncGenerator<readonly Entry[]> {
  for (let after: string | undefined; ; ) {
    const page = await record.refs({
      scheme: SCHEME,
      type: 'event',
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    const missing = page.filter(({ value }) => !extent.has(value))
    const entries = missing.length === 0 ? [] : await record.entries(missing.map(({ id }) => id))
    const gone = entries.filter((entry): entry is ContestedEvent => entry.type === 'event' && isWithin(entry, extent))
    if (gone.length > 0) yield gone.map((event) => noticeOf(event, release))
    after = page.at(-1)?.value
    if (page.length < PAGE || after === undefined) return
  }
}

const isWithin = ({ places, window }: ContestedEvent, { countries, from, to }: Extent): boolean => {
  const year = window?.slice(0, 4) ?? ''
  return places.some((id) => countries.has(id)) && year >= from && year <= to
}

const noticeOf = (event: ContestedEvent, release: Release): Notice => ({
  type: 'notice',
  id: idOf('notice', SCHEME, 'withdrawal', event.id),
  refs: [],
  about: event.id,
  event: event.id,
  notice: 'withdrawal',
  into: null,
  reason: {
    en: `UCDP GED ${release.name} no longer has it; what earlier releases said of it stays on the record.`,
    ar: `لم يعد موجوداً في الإصدار ${release.name} من UCDP GED؛ وما قالته الإصدارات السابقة باقٍ في السجل.`,
  },
})

/** A notice of withdrawal keeps the release that first told it. */
export const keptNotice = (before: AnyEntry, after: Entry): Entry =>
  before.type === 'notice' && after.type === 'notice' && before.notice === 'withdrawal' ? before : after
