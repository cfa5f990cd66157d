import { type Claim, type ContestedEvent, type Entry, idOf, type Notice } from '@onrecord/model'
import type { ImportRecord } from '../../import/record.ts'
import { claimId, eventId, SCHEME } from './ids.ts'

type Asked = Pick<ImportRecord, 'entries' | 'refs'>

const PAGE = 1000

/** A notice for each event on the record that ACLED has deleted. */
export async function* withdrawn(record: Asked, deleted: readonly string[]): AsyncGenerator<readonly Entry[]> {
  for (let start = 0; start < deleted.length; start += PAGE) {
    const found = await record.entries(deleted.slice(start, start + PAGE).map(eventId))
    const events = found.filter((entry): entry is ContestedEvent => entry.type === 'event')
    if (events.length > 0)
      yield events.map(({ id }) =>
        noticeOf('withdrawal', id, id, {
          en: 'ACLED lists it as deleted; what earlier exports said of it stays on the record.',
          ar: 'أدرجه ACLED بين المحذوف؛ وما قالته الملفات السابقة باقٍ في السجل.',
        }),
      )
  }
}

/**
 * A notice for each number of deaths ACLED no longer gives: a newer export of the row has 0, which it writes for nobody and for not
 * known alike. The claim that the event happened is then newer than the claim about deaths.
 */
export async function* retracted(record: Asked): AsyncGenerator<readonly Entry[]> {
  for (let after: string | undefined; ; ) {
    const page = await record.refs({
      scheme: SCHEME,
      type: 'claim',
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    const rows = page.flatMap(({ value }) => (value.endsWith('/killed') ? [value.slice(0, -'/killed'.length)] : []))
    const found = await record.entries(rows.flatMap((id) => [claimId(id, 'happened'), claimId(id, 'killed')]))
    const dates = new Map(
      found.flatMap((entry) => (entry.type === 'claim' ? [[entry.id, entry as Claim] as const] : [])),
    )
    const gone = rows.flatMap((id) => {
      const [happened, killed] = [dates.get(claimId(id, 'happened')), dates.get(claimId(id, 'killed'))]
      return happened && killed && (killed.statedAt ?? '') < (happened.statedAt ?? '') ? [killed] : []
    })
    if (gone.length > 0)
      yield gone.map(({ id, event }) =>
        noticeOf('retraction', id, event, {
          en: 'A newer export of ACLED gives no number: it writes 0, for nobody and for not known alike.',
          ar: 'لا يعطي ملف أحدث من ACLED عدداً: فهو يكتب 0 لمن لا قتلى فيه ولما لا يُعرف على السواء.',
        }),
      )
    after = page.at(-1)?.value
    if (page.length < PAGE || after === undefined) return
  }
}

const noticeOf = (
  kind: 'withdrawal' | 'retraction',
  about: string,
  event: string,
  reason: Notice['reason'],
): Notice => ({
  type: 'notice',
  id: idOf('notice', SCHEME, kind, about),
  refs: [],
  about,
  event,
  notice: kind,
  into: null,
  reason,
})
