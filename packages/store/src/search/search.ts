import type { Database } from '../database.ts'
import { clockOf } from '../reads/clock.ts'
import { type Candidate, MOST_CANDIDATES, readCandidates } from './candidates.ts'
import { looksBack } from './conditions.ts'
import type { SearchType } from './documents.ts'
import { type Near, nearWords } from './near-words.ts'
import { type ReadRequest, readRequest, type SearchRequest, type Turn, turnAfter } from './request.ts'

/** A number of things, or the least there are. */
export interface Counted {
  value: number
  /** There may be more: counting ended there. */
  atLeast: boolean
}

/** How many of what was found have one value. */
export interface Facet extends Counted {
  of: string
}

/** One thing that was found. */
export interface SearchHit {
  id: string
  type: SearchType
  /** The entries whose words were found, the best first: itself, or reports that carry it. */
  through: string[]
}

/** What a search found. */
export interface SearchPage {
  items: SearchHit[]
  next: string | null
  total: Counted
  facets: Record<'type' | 'kind' | 'language' | 'event', Facet[]>
  /** Words much like those nothing was found for. */
  near: Near[]
}

interface Found extends Turn {
  readonly best: Candidate
  readonly through: string[]
  readonly all: readonly Candidate[]
}

/** Looks for words in everything readers may see. */
export const search = async (database: Database, request: SearchRequest): Promise<SearchPage> => {
  const read = readRequest(request)
  return database.steadily(0, () => searchOn(database, request, read))
}

const searchOn = async (database: Database, request: SearchRequest, read: ReadRequest): Promise<SearchPage> => {
  const position = read.turn?.position ?? (await positionAt(database, request.recordedBy))
  const candidates = await readCandidates(database, request, read, position)
  const capped = ['claim', 'name'].some(
    (sort) => candidates.filter(({ type }) => (type === 'claim' ? 'claim' : 'name') === sort).length > MOST_CANDIDATES,
  )
  const found = inOrder(candidates, position)
  const after = read.turn === null ? found : found.filter((one) => isAfter(one, read.turn as Turn))
  const shown = after.slice(0, read.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ best, through }) => ({ id: best.found, type: best.type as SearchType, through })),
    next: after.length > read.limit && last ? turnAfter(last) : null,
    total: counted(found.length, capped),
    facets: {
      type: facet(found, capped, ({ best }) => [best.type]),
      kind: facet(found, capped, ({ best }) => [best.kind]),
      language: facet(found, capped, ({ best }) => best.languages),
      event: facet(found, capped, ({ best }) => [best.type === 'claim' ? best.event_id : null]),
    },
    near:
      found.length === 0 ? await nearWords(database, read.ask, { position, past: looksBack(request, read.turn) }) : [],
  }
}

const positionAt = async (database: Database, recordedBy: string | undefined): Promise<number> => {
  const clock = clockOf({ recordedBy }, [])
  const rows = await database.named<{ position: string | null }>(
    `search-position-${clock.name}`,
    recordedBy === undefined
      ? 'SELECT position FROM head WHERE id = 1'
      : 'SELECT max(position) AS position FROM changeset WHERE recorded_at <= $1::timestamptz',
    clock.values,
  )
  return Number(rows[0]?.position ?? 0)
}

/** Candidates that lead to one thing, together; the best first. */
const inOrder = (candidates: readonly Candidate[], position: number): Found[] => {
  const byFound = new Map<string, Candidate[]>()
  for (const candidate of candidates) byFound.set(candidate.found, [...(byFound.get(candidate.found) ?? []), candidate])
  return [...byFound]
    .map(([id, some]) => {
      const all = some.sort((a, b) => b.score - a.score || b.appended - a.appended || (a.id < b.id ? -1 : 1))
      const best = all[0] as Candidate
      return { id, position, score: best.score, appended: best.appended, best, through: all.map((one) => one.id), all }
    })
    .sort((a, b) => (isAfter(a, b) ? 1 : -1))
}

const isAfter = (one: Turn, other: Turn): boolean =>
  one.score !== other.score
    ? one.score < other.score
    : one.appended !== other.appended
      ? one.appended < other.appended
      : one.id > other.id

const counted = (value: number, capped: boolean): Counted =>
  capped || value > MOST_CANDIDATES
    ? { value: Math.min(value, MOST_CANDIDATES), atLeast: true }
    : { value, atLeast: false }

const facet = (
  found: readonly Found[],
  capped: boolean,
  valuesOf: (one: Found) => readonly (string | null)[],
): Facet[] => {
  const counts = new Map<string, number>()
  for (const one of found)
    for (const value of valuesOf(one)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([of, value]) => ({ of, value, atLeast: capped }))
    .sort((a, b) => b.value - a.value || (a.of < b.of ? -1 : 1))
}
