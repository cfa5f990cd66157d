import { ClientError, createClient } from '@onrecord/client'
import type { ComparisonAnswer, ProblemDetails, PublishedRecordChange } from '@onrecord/model'
import { cache } from 'react'
import { apiAddress } from './addresses.ts'
import { keepingFetch } from './kept.ts'
import type { Moment } from './moment.ts'
import { oncePerPage, sparing } from './spared.ts'

/** What came of asking the record for something. */
export type Read<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'unreachable' }

/** A reader of the API; made at every request, since the address may be set late. */
export const client = () => createClient({ baseUrl: apiAddress(), fetch: keepingFetch })

/** What came of asking for one thing. */
export const reading = async <T>(ask: Promise<T | null>): Promise<Read<T>> => {
  try {
    const value = await ask
    return value === null ? { state: 'missing' } : { state: 'found', value }
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    console.error(`the record could not be read: ${error.code}: ${error.message}`)
    return { state: 'unreachable' }
  }
}

/** Where the record stands now. */
const position = oncePerPage(async () => (await client().ready()).position)

/** What is asked for as of a day is asked as of that day’s end; an instant is one already. */
const endOf = (moment: string): string => (moment.includes('T') ? moment : `${moment}T23:59:59.999Z`)

/** The two clocks as the API takes them. */
export const clocks = (saidBy: string | null, recordedBy: string | null) => ({
  ...(saidBy !== null && { saidBy }),
  ...(recordedBy !== null && { recordedBy: endOf(recordedBy) }),
})

// Asked once a request, however many parts of a page need it; arguments are plain so that equal ones are the same.
const readEventAt = cache((slug: string, saidBy: string | null, recordedBy: string | null) =>
  reading(
    sparing(JSON.stringify(['event', slug, saidBy, recordedBy]), position, () =>
      client().event(slug, clocks(saidBy, recordedBy)),
    ),
  ),
)

const readClaimAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().claim(id, clocks(saidBy, recordedBy))),
)

/** An event with everything on it, at a moment. */
export const readEvent = (slug: string, { saidBy, recordedBy }: Moment) => readEventAt(slug, saidBy, recordedBy)

/** One claim with what is needed to check it. */
export const readClaim = (id: string, { saidBy, recordedBy }: Moment) => readClaimAt(id, saidBy, recordedBy)

/** That an entry is in the log, as things are now; null when that cannot be read. */
export const readProof = cache(async (id: string) => {
  const read = await reading(client().proof(id))
  return read.state === 'found' ? read.value : null
})

/** Every state an entry has had; null when that cannot be read. */
export const readRevisions = cache(async (id: string) => {
  const read = await reading(client().revisions(id))
  return read.state === 'found' ? read.value : null
})

const readQuestionAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(
    sparing(JSON.stringify(['question', id, saidBy, recordedBy]), position, () =>
      client().question(id, clocks(saidBy, recordedBy)),
    ),
  ),
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

/** What came of asking for something that an address may ask for wrongly: nonsense is told from silence. */
export const asking = async <T>(ask: Promise<T>): Promise<Read<T> | Refused> => {
  try {
    return { state: 'found', value: await ask }
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    const { problem } = error
    // A search that was given up is no silence either: fewer words would be answered.
    if (problem !== null && (problem.status < 500 || problem.code === 'search-too-slow'))
      return { state: 'refused', problem }
    console.error(`the record could not be read: ${error.code}: ${error.message}`)
    return { state: 'unreachable' }
  }
}

/** Two claims set side by side, each given as its id or as a name from outside. */
export const readComparison = cache(
  (a: string, b: string, saidBy: string | null, recordedBy: string | null): Promise<Read<ComparisonAnswer> | Refused> =>
    asking(client().compare(a, b, clocks(saidBy, recordedBy))),
)

// How far back an event’s page looks for what this record changed, and how much of that it reads.
const changesetsBack = 30
const pagesRead = 20
const positionsKept = 4

/** A step of the record without the entry it came of. */
export type Step = Omit<PublishedRecordChange, 'entry'>

/** The latest steps of the record, oldest first, and whether none of them was left unread. */
export interface Steps {
  readonly steps: readonly Step[]
  readonly whole: boolean
}

// The steps up to a position say the same until the record moves on: hiding something is a step too.
const stepsKept = new Map<number, Steps>()

const stepsUpTo = async (position: number): Promise<Steps> => {
  const known = stepsKept.get(position)
  if (known !== undefined) return known
  const steps: Step[] = []
  const since = Math.max(0, position - changesetsBack)
  let read = 0
  let whole = true
  for await (const { items, next } of client().follow({ since, limit: 100 })) {
    for (const { entry: _entry, ...step } of items) if (step.position <= position) steps.push(step)
    read += 1
    whole = next === null
    if (read === pagesRead) break
  }
  const found = { steps, whole }
  if (stepsKept.size >= positionsKept) stepsKept.clear()
  stepsKept.set(position, found)
  return found
}

/** The latest steps of the record up to a position. */
export const readSteps = cache((position: number) => reading(stepsUpTo(position)))

/** A page of the events that are part of no other, each with how much there is on it. */
export const readEvents = cache((cursor: string | undefined) =>
  asking(client().events({ partOf: 'none', limit: 20, cursor })),
)

// A sitemap each: beyond this many, reading them all would take longer than whoever asks for the index waits.
const ROOTS = 1000

/** The events that are part of no other, the first on the record first; a thousand of them at most. */
export const readRoots = cache(() =>
  reading(
    (async () => {
      const roots = []
      for await (const event of client().each.events({ partOf: 'none', limit: 100 })) {
        roots.push(event)
        if (roots.length === ROOTS) break
      }
      return roots
    })(),
  ),
)

/** An event to show something by: the first on the record, if there is any. */
export const readFirstRoot = cache(() =>
  reading(
    client()
      .events({ partOf: 'none', limit: 1 })
      .then(({ items }) => items),
  ),
)

const countedAtMost = 100

/** Everything on the events that are part of no other, and how many of them there are. */
export const readDossiers = cache(() =>
  reading(
    (async () => {
      const { items, version, total } = await client().events({ partOf: 'none', limit: countedAtMost })
      const dossiers = []
      // One after the other: each is large, and nobody waits for this page.
      for (const { id } of items) {
        const dossier = await client().event(id, {})
        if (dossier !== null) dossiers.push(dossier)
      }
      return { dossiers, version, events: { counted: items.length, total } }
    })(),
  ),
)
