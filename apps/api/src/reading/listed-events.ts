import type { EmptiedBy, ListedEvent } from '@onrecord/model'
import { type EventsListRequest, type Store, StoreError } from '@onrecord/store'
import { validValues } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'
import type { Moment } from './moment.ts'

/** How a reader narrows the list of events and turns its pages; what was typed is kept for saying what emptied it. */
export interface EventsQuery {
  readonly request: Omit<EventsListRequest, 'saidBy' | 'recordedBy'>
  readonly typed: Readonly<Record<string, string | undefined>>
}

/** What it means that no event is left after a filter. */
export const reasonsForEvents: Readonly<Record<string, string>> = {
  recordedBy: 'No event was on this record by then.',
  saidBy: 'Nothing had been said of any event by then.',
  partOf: 'No event here is part of that one.',
  country: 'No event here is at a place in that country.',
  bbox: 'No event here is at a point in that box.',
  place: 'No event here is at that place or in it.',
  claimant: 'That party says nothing of any event here.',
  kind: 'No claim of this kind is made of any event here.',
  from: 'No event here may have happened then or later.',
  to: 'No event here may have happened then or earlier.',
}

/** A page of the events readers can see at a moment, each with how much has been said of it. */
export const readListedEvents = async (
  store: Store,
  { saidBy, recordedBy }: Moment,
  { request, typed }: EventsQuery,
) => {
  const asked = { ...request, saidBy, recordedBy, countTo: 10_000 }
  const { items, next, total } = await store.listEvents(asked).catch(refuseCursor)
  const emptiedBy = total.value === 0 ? await emptied(store, asked, { ...typed, saidBy, recordedBy }) : null
  return {
    items: items.map(({ event, counts }): ListedEvent => ({ ...event, counts })),
    next,
    total: total.value,
    atLeast: total.atLeast,
    emptiedBy,
  }
}

const emptied = async (
  store: Store,
  asked: EventsListRequest,
  typed: EventsQuery['typed'],
): Promise<EmptiedBy | null> => {
  const parameter = await store.emptied('events', asked)
  if (parameter === null) return null
  return { parameter, given: typed[parameter] ?? '', because: reasonsForEvents[parameter] ?? '', see: ['/v1/events'] }
}

const refuseCursor = (error: unknown): never => {
  if (!(error instanceof StoreError && error.place === 'cursor')) throw error
  throw new Problem('parameter-invalid', '"cursor" leads nowhere: start again without it.', {
    parameter: 'cursor',
    valid: [...(validValues.cursor ?? [])],
  })
}
