import type { EmptiedBy } from '@onrecord/model'
import { type ListPage, type Requests, type Store, StoreError } from '@onrecord/store'
import { validValues } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'
import type { Moment } from './moment.ts'

/** A list of the store, narrowed: how to read it, and what to say when nothing is left. */
export interface Listing<List extends keyof Requests, Item> {
  readonly list: List
  readonly read: (request: Requests[List]) => Promise<ListPage<Item>>
  readonly request: Requests[List]
  /** What was typed for each filter. */
  readonly typed: Readonly<Record<string, string | undefined>>
  /** What it means that nothing is left after each filter. */
  readonly reasons: Readonly<Record<string, string>>
  readonly see: string
}

// Further than this nobody counts while somebody waits.
const COUNTED = 10_000

/** A page of a list at a moment. */
export const readListing = async <List extends keyof Requests, Item>(
  store: Store,
  { saidBy, recordedBy }: Moment,
  { list, read, request, typed, reasons, see }: Listing<List, Item>,
) => {
  const clocked = { ...request, saidBy, recordedBy }
  const { items, next, total } = await read({ ...clocked, countTo: COUNTED }).catch(refuseCursor)
  const nothing = total.value === 0
  return {
    items,
    next,
    total: total.value,
    atLeast: total.atLeast,
    emptiedBy: nothing ? await emptiedBy(store, list, clocked, { ...typed, saidBy, recordedBy }, reasons, see) : null,
  }
}

const emptiedBy = async <List extends keyof Requests>(
  store: Store,
  list: List,
  request: Requests[List],
  typed: Readonly<Record<string, string | undefined>>,
  reasons: Readonly<Record<string, string>>,
  see: string,
): Promise<EmptiedBy | null> => {
  const found = await store.emptied(list, request)
  if (found === null) return null
  const parameter = found === 'ids' ? 'ref' : found
  const given = typed[parameter]
  // What an address narrows by of itself is nothing a reader could change.
  return given === undefined
    ? null
    : { parameter, given, because: reasons[parameter] ?? 'Nothing is left.', see: [see] }
}

/** Tells a cursor that is none as a problem of the request. */
export const orRefuseCursor = <Page>(work: Promise<Page>): Promise<Page> => work.catch(refuseCursor)

const refuseCursor = (error: unknown): never => {
  if (!(error instanceof StoreError && error.place === 'cursor')) throw error
  throw new Problem('parameter-invalid', '"cursor" leads nowhere: start again without it.', {
    parameter: 'cursor',
    valid: [...(validValues.cursor ?? [])],
  })
}

const AT_ONCE = 200

/**
 * A whole list, as many items at a time as the store gives: nothing is held but those. Every part is read as the record stood
 * when the first was asked for, so that what is appended meanwhile neither doubles nor drops anything.
 */
export async function* everyPart<List extends keyof Requests, Item>(
  store: Store,
  { head, saidBy, recordedBy }: Moment,
  { read, request }: Pick<Listing<List, Item>, 'read' | 'request'>,
): AsyncGenerator<Item[], void, undefined> {
  if (head.recordedAt === null) return
  const at = recordedBy ?? head.recordedAt
  let cursor: string | null = null
  do {
    const asked = { ...request, saidBy, recordedBy: at, cursor, limit: AT_ONCE, countTo: 1 }
    const page: ListPage<Item> = await store.steadily(head.position, () => read(asked))
    yield page.items
    cursor = page.next
  } while (cursor !== null)
}
