import { ClientError, createClient } from '@onrecord/client'
import type { ComparisonAnswer, ProblemDetails } from '@onrecord/model'
import { cache } from 'react'
import { apiAddress } from './addresses.ts'
import type { Moment } from './moment.ts'

/** What came of asking the record for something. */
export type Read<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'unreachable' }

const client = () => createClient({ baseUrl: apiAddress() })

const reading = async <T>(ask: Promise<T | null>): Promise<Read<T>> => {
  try {
    const value = await ask
    return value === null ? { state: 'missing' } : { state: 'found', value }
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    console.error(`the record could not be read: ${error.code}: ${error.message}`)
    return { state: 'unreachable' }
  }
}

/** What is asked for as of a day is asked as of that day’s end. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`

const clocks = (saidBy: string | null, recordedBy: string | null) => ({
  ...(saidBy !== null && { saidBy }),
  ...(recordedBy !== null && { recordedBy: endOf(recordedBy) }),
})

// Asked once a request, however many parts of a page need it; arguments are plain so that equal ones are the same.
const readEventAt = cache((slug: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().event(slug, clocks(saidBy, recordedBy))),
)

const readClaimAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().claim(id, clocks(saidBy, recordedBy))),
)

/** An event with everything on it, at a moment. */
export const readEvent = (slug: string, { saidBy, recordedBy }: Moment) => readEventAt(slug, saidBy, recordedBy)

/** One claim with what is needed to check it. */
export const readClaim = (id: string, { saidBy, recordedBy }: Moment) => readClaimAt(id, saidBy, recordedBy)

const readQuestionAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().question(id, clocks(saidBy, recordedBy))),
)

const readChangesAt = cache((slug: string, saidBy: string, recordedBy: string | null) =>
  reading(client().changes(slug, { from: saidBy, ...clocks(null, recordedBy) })),
)

/** One question with everything that answers it. */
export const readQuestion = (id: string, { saidBy, recordedBy }: Moment) => readQuestionAt(id, saidBy, recordedBy)

/** What was said of an event after the moment’s day; null where the moment names no such day. */
export const readChanges = async (slug: string, { saidBy, recordedBy }: Moment) =>
  saidBy === null ? null : readChangesAt(slug, saidBy, recordedBy)

/** Why two claims could not be compared: the API’s own answer, which names the one that is at fault. */
export interface Refused {
  readonly state: 'refused'
  readonly problem: ProblemDetails
}

/** Two claims set side by side, each given as its id or as a name from outside. */
export const readComparison = cache(
  async (
    a: string,
    b: string,
    saidBy: string | null,
    recordedBy: string | null,
  ): Promise<Read<ComparisonAnswer> | Refused> => {
    try {
      return { state: 'found', value: await client().compare(a, b, clocks(saidBy, recordedBy)) }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      const { problem } = error
      if (problem !== null && problem.status < 500) return { state: 'refused', problem }
      console.error(`the record could not be read: ${error.code}: ${error.message}`)
      return { state: 'unreachable' }
    }
  },
)

/** The events that are part of no other, each with how much there is on it. */
export const readEvents = cache(() =>
  reading(
    (async () => {
      const { items, version } = await client().events({ partOf: 'none' })
      // The list does not say how much there is on an event; the dossiers do.
      const dossiers = await Promise.all(items.map(({ id }) => client().event(id, {})))
      const events = dossiers.filter((dossier) => dossier !== null)
      return { events: events.map(({ event, counts, places }) => ({ event, counts, places })), version }
    })(),
  ),
)
