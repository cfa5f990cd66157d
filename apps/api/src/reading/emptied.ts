import type { EmptiedBy, EntryType, PublicEntry } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { readByRef } from './by-ref.ts'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'

const listed: Partial<Record<EntryType, string>> = { claim: '/v1/claims', report: '/v1/reports' }

const named: Record<EntryType, string> = {
  claim: 'a claim',
  report: 'a report',
  event: 'an event',
  party: 'a party',
  place: 'a place',
  source: 'a source',
  link: 'a link',
  notice: 'a notice',
}

/** Why a ref led to nothing of the type asked for; `others` is what it leads to beside. */
export const emptiedByRef = async (
  { store, reader }: { store: Store; reader: Reader },
  { ref, type, others }: { ref: string; type: EntryType | null; others: readonly PublicEntry[] },
  moment: Moment,
): Promise<EmptiedBy> => {
  const query = `?ref=${encodeURIComponent(ref)}`
  if (moment.saidBy !== undefined && others.some((entry) => type === null || entry.type === type))
    return { parameter: 'saidBy', given: moment.saidBy, because: 'It was said later, or on a day not known.', see: [] }
  if (others.length > 0) {
    const types = [...new Set(others.map((entry) => entry.type))]
    return {
      parameter: 'ref',
      given: ref,
      because: `${ref} is ${types.map((other) => named[other]).join(' and ')}${type === null ? '' : `, not ${named[type]}`}.`,
      see: types.map((other) => `${listed[other] ?? '/v1/entries'}${query}`),
    }
  }
  const { head, recordedBy } = moment
  if (recordedBy !== undefined && (await readByRef(store, reader, ref, { head, version: head })).length > 0)
    return { parameter: 'recordedBy', given: recordedBy, because: 'It came on this record later.', see: [] }
  return { parameter: 'ref', given: ref, because: 'No entry on this record goes by that name.', see: [] }
}
