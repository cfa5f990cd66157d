import type { PublicEntry, PublishedRecordChange, RecordVersion } from '@onrecord/model'
import { cache } from 'react'
import { asking, client, type Read, type Refused, reading } from '../page/read.ts'

/** What was done to entries that readers are not told of: counted, never named. */
export interface Silent {
  readonly position: number
  readonly at: string
  readonly change: PublishedRecordChange['change']
  readonly reasonClass: PublishedRecordChange['reasonClass']
  /** How many entries of each type. */
  readonly types: ReadonlyMap<PublishedRecordChange['type'], number>
}

/** Whether readers are told only that it was done. */
export const isSilent = ({ change }: PublishedRecordChange): boolean =>
  change === 'withheld' || change === 'restored' || change === 'erased'

/** What was withheld, given back or erased together, in the order it is given in. */
export const silentOf = (items: readonly PublishedRecordChange[]): Silent[] =>
  [
    ...Map.groupBy(
      items.filter(isSilent),
      ({ position, change, reasonClass }) => `${position} ${change} ${reasonClass}`,
    ),
  ].flatMap(([, [first, ...rest]]) => {
    if (first === undefined) return []
    const types = new Map<PublishedRecordChange['type'], number>()
    for (const { type } of [first, ...rest]) types.set(type, (types.get(type) ?? 0) + 1)
    const { position, at, change, reasonClass } = first
    return [{ position, at, change, reasonClass, types }]
  })

/** What was appended together: one version of the record, as the list of all of them shows it. */
export interface Step {
  readonly position: number
  readonly at: string
  readonly authors: readonly string[]
  readonly reason: string | null
  /** How many entries of each type came of it so: "added claim". */
  readonly amounts: ReadonlyMap<string, number>
  /** What was kept from readers, given back or erased: how many of what, and for which class of reason. */
  readonly silent: readonly Silent[]
  /** The lines that tell most. */
  readonly lines: readonly PublishedRecordChange[]
  readonly total: number
  /** Whether it was counted to its end. */
  readonly whole: boolean
}

/** Versions of the record, the newest first, and what is needed to name what is in them. */
export interface Steps {
  readonly steps: readonly Step[]
  /** The last version that was looked at, shown or not. */
  readonly first: number
  readonly version: RecordVersion
  /** Entries as readers get them, for those a line is shown of. */
  readonly entries: ReadonlyMap<string, PublicEntry>
}

const stepsPerPage = 10
const most = 100
/** How many lines of each version the page of all of them shows. */
const linesPerStep = 8

const orderOf: Readonly<Record<string, number>> = { notice: 0, event: 1, claim: 2, party: 3, place: 4, source: 5 }

/** The lines of a version that tell most: what was taken or corrected, then what was revised, then what was added. */
const tellingFirst = (items: readonly PublishedRecordChange[]): PublishedRecordChange[] => {
  const rank = ({ change, type }: PublishedRecordChange) =>
    (change === 'added' ? 20 : change === 'revised' ? 10 : 0) + (orderOf[type] ?? 9)
  return items.toSorted((a, b) => rank(a) - rank(b))
}

// Claims come with their sentence only where they are asked for one by one.
const entriesFor = async (items: readonly PublishedRecordChange[]): Promise<Map<string, PublicEntry>> => {
  const wanted = new Set(
    items.flatMap(({ entry, id, about, into }) =>
      entry?.type === 'claim'
        ? [id]
        : entry?.type === 'report'
          ? [entry.claim]
          : entry?.type === 'link'
            ? [entry.from]
            : about === null
              ? []
              : into === null
                ? [about]
                : [about, into],
    ),
  )
  const found = await Promise.all(
    [...wanted].map((id) =>
      client()
        .entry(id)
        // What cannot be read is named by its id; the page is not lost for it.
        .catch(() => null),
    ),
  )
  // Under the id it was asked for by; one that was joined with another is another by now, and is not named as if it were that.
  return new Map(found.flatMap((entry) => (entry === null ? [] : [[entry.id, entry] as const])))
}

const countedAtMost = 2000

/** One version put in few words; null when nothing of it may be shown. */
export const stepOf = (position: number, items: readonly PublishedRecordChange[], whole: boolean): Step | null => {
  const [first] = items
  if (first === undefined) return null
  const amounts = new Map<string, number>()
  for (const { change, type } of items) {
    const key = `${change} ${type}`
    amounts.set(key, (amounts.get(key) ?? 0) + 1)
  }
  return {
    position,
    at: first.at,
    authors: [...new Set(items.flatMap(({ author }) => author ?? []))],
    reason: items.find(({ reason }) => reason !== null)?.reason ?? null,
    amounts,
    lines: tellingFirst(items.filter((item) => !isSilent(item))).slice(0, linesPerStep),
    silent: silentOf(items),
    total: items.length,
    whole,
  }
}

const readStepAt = async (position: number): Promise<Step | null> => {
  const items: PublishedRecordChange[] = []
  let cursor: string | null = null
  do {
    const page = await client().history({ since: position - 1, limit: most, cursor })
    const own = page.items.filter((item) => item.position === position)
    items.push(...own)
    cursor = own.length === page.items.length ? page.next : null
  } while (cursor?.startsWith(`${position}.`) && items.length < countedAtMost)
  return stepOf(position, items, cursor === null || !cursor.startsWith(`${position}.`))
}

// A version is what it was until something is withheld, which is a version too: kept until the record moves on.
let kept: { readonly at: number; readonly steps: Map<number, Step | null> } = { at: -1, steps: new Map() }

const stepAt = async (position: number, now: number): Promise<Step | null> => {
  if (kept.at !== now || kept.steps.size > 500) kept = { at: now, steps: new Map() }
  const { steps } = kept
  const known = steps.get(position)
  if (known !== undefined) return known
  const step = await readStepAt(position)
  steps.set(position, step)
  return step
}

/** The versions up to one, the newest first. */
export const readSteps = cache(
  (before: number | null): Promise<Read<Steps>> =>
    reading(
      (async () => {
        const version = await client().ready()
        const last = Math.min(before ?? version.position, version.position)
        const first = Math.max(1, last - stepsPerPage + 1)
        const positions = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index)
        const found = await Promise.all(positions.map((position) => stepAt(position, version.position)))
        const steps = found.filter((step) => step !== null)
        const entries = await entriesFor(steps.flatMap(({ lines }) => lines))
        return { steps, first, version, entries }
      })(),
    ),
)

/** A page of one version, in its own order. */
export interface StepPage {
  readonly step: Step
  readonly items: readonly PublishedRecordChange[]
  readonly next: string | null
  readonly version: RecordVersion
  readonly entries: ReadonlyMap<string, PublicEntry>
}

/** A page of everything that was appended together; null when there is no such version, or nothing of it may be shown. */
export const readStep = cache(
  (position: number, cursor: string | undefined): Promise<Read<StepPage | null> | Refused> =>
    asking(
      (async () => {
        const { items, next, version } = await client().history({ since: position - 1, cursor, limit: 50 })
        const own = items.filter((item) => item.position === position)
        const step = stepOf(position, own, true)
        if (step === null) return null
        const on = own.length === items.length && next?.startsWith(`${position}.`) ? next : null
        const entries = await entriesFor(own)
        return { step, items: own, version, entries, next: on }
      })(),
    ),
)

/** Notices, the newest first. */
export interface Notices {
  readonly items: readonly PublishedRecordChange[]
  readonly entries: ReadonlyMap<string, PublicEntry>
  readonly version: RecordVersion
  /** Whether there are older ones. */
  readonly more: boolean
}

const enough = 200
const pagesAtMost = 5

const noticesSince = async (since: number): Promise<{ items: PublishedRecordChange[]; whole: boolean }> => {
  const items: PublishedRecordChange[] = []
  let cursor: string | null = null
  for (let page = 0; page < pagesAtMost; page += 1) {
    const answer = await client().notices({ since, limit: most, cursor })
    items.push(...answer.items)
    cursor = answer.next
    if (cursor === null) return { items, whole: true }
  }
  return { items, whole: false }
}

/**
 * The newest notices. The API gives the oldest first, for those who follow it; here the stretch that is asked for grows
 * backwards until it holds enough.
 */
export const readNotices = cache(
  (): Promise<Read<Notices>> =>
    reading(
      (async () => {
        const version = await client().ready()
        let found: { items: PublishedRecordChange[]; whole: boolean } = { items: [], whole: true }
        let since = version.position
        for (const stretch of [100, 10_000, Number.POSITIVE_INFINITY]) {
          const from = Math.max(0, version.position - stretch)
          const tried = await noticesSince(from)
          // Too many to read to their end: what was found so far is newer.
          if (!tried.whole && found.items.length > 0) break
          found = tried
          since = from
          if (from === 0 || found.items.length >= enough) break
        }
        const newest = found.items.toReversed().slice(0, enough)
        const entries = await entriesFor(newest.slice(0, 100))
        return { items: newest, entries, version, more: since > 0 || found.items.length > enough || !found.whole }
      })(),
    ),
)
