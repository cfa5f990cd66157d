import { daysOf } from '@onrecord/model'
import { StoreError } from '../errors.ts'
import type { RecordedBy } from '../reads/clock.ts'
import { type Ask, LONGEST_QUERY, MOST_QUERY_WORDS, readAsk } from './ask.ts'
import type { SearchType } from './documents.ts'

/** What is looked for, and among what. */
export interface SearchRequest extends RecordedBy {
  /** What somebody typed. */
  q: string
  /** Only entries of these types. */
  types?: readonly SearchType[] | undefined
  /** Only this event and its parts, and what is said of them: its id or slug. */
  event?: string | undefined
  /** Only claims of this kind. */
  kind?: string | undefined
  /** Only publications in this language, and the claims they carry. */
  language?: string | undefined
  /** Only what had been said or published by this local day (EDTF), and events something had been said of. */
  saidBy?: string | undefined
  /** At most so many, 20 unless told, never more than 100. */
  limit?: number | undefined
  /** The `next` of the page before. */
  cursor?: string | null | undefined
}

/** Where the page before ended: the state of the record it was made from, and its last item. */
export interface Turn {
  readonly position: number
  readonly score: number
  readonly appended: number
  readonly id: string
}

/** A request that has been understood. */
export interface ReadRequest {
  readonly ask: Ask
  readonly limit: number
  readonly turn: Turn | null
  readonly until: string | null
}

const MOST = 100
const USUAL = 20

/** Reads a request; refuses one that asks for nothing, or for too much. */
export const readRequest = ({ q, limit = USUAL, cursor = null, saidBy }: SearchRequest): ReadRequest => {
  const ask = readAsk(q)
  if (ask === null)
    throw new StoreError('bad-request', 'There is no word to look for in what was asked, or there are too many.', {
      place: 'q',
      advice: `Write 1 to ${MOST_QUERY_WORDS} words, ${LONGEST_QUERY} characters at most, and not only words to leave out.`,
    })
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new StoreError('bad-request', `A page cannot hold ${limit} items.`, {
      place: 'limit',
      advice: `Ask for 1 to ${MOST}.`,
    })
  return { ask, limit, turn: readTurn(cursor), until: saidBy === undefined ? null : (daysOf(saidBy).last ?? '9999') }
}

const readTurn = (cursor: string | null): Turn | null => {
  if (cursor === null) return null
  const [, position, score, appended, id] = /^(\d{1,15})\.(\d{1,9})\.(\d{1,15})\.([a-z]+-[a-z0-9]+)$/.exec(cursor) ?? []
  if (id !== undefined) return { position: Number(position), score: Number(score), appended: Number(appended), id }
  throw new StoreError('bad-request', `"${cursor}" is not the cursor of a page.`, {
    place: 'cursor',
    advice: 'Take the "next" of the page before as it is, or start without a cursor.',
  })
}

/** Writes where a page ends. */
export const turnAfter = ({ position, score, appended, id }: Turn): string => `${position}.${score}.${appended}.${id}`
