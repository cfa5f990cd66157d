import { type Draft, partyWordsOf, placeWordsOf, TEXT_SCHEME, type WrittenHead } from '@onrecord/ingest'
import {
  type AnyEntry,
  type ContestedEvent,
  daysOf,
  idType,
  type Party,
  type Place,
  type Source,
} from '@onrecord/model'
import { type Store, StoreError } from '@onrecord/store'
import type { Deciding } from './decide.ts'

/** What the drafts of an article name, to be looked for on a record that is too large to be read through. */
export interface Wanted {
  readonly parties: readonly string[]
  readonly places: readonly string[]
  /** Entries that somebody named by their ids. */
  readonly ids: readonly string[]
  /** The stretch of days an event it tells of may be of; null when nobody knows. */
  readonly days: { readonly from: string; readonly to: string } | null
  /** Words an event it tells of may have in its title. */
  readonly words: readonly string[]
  readonly textSha256: string
}

type Head = Pick<WrittenHead, 'url' | 'title' | 'siteName' | 'published' | 'textSha256'>

const DAY = 86_400_000
// As long after an event as an article is taken to tell of it, and as many words as are worth a question each.
const DAYS_AFTER = 30
const MOST_WORDS = 12

/** What is to be looked for, for the drafts of an article and what was decided beforehand. */
export const wantedOf = (
  { url, title, siteName, published, textSha256 }: Head,
  drafts: readonly Draft[],
  text: string | null = null,
  { publisher, as = [] }: Pick<Deciding, 'publisher' | 'as'> = {},
): Wanted => {
  const said = [publisher, ...as.map((pair) => pair.slice(pair.lastIndexOf('=') + 1).trim())].map((one) => one ?? '')
  const named = drafts.flatMap((draft) => [...partyWordsOf(draft), ...draft.relayedBy.map(({ name }) => name)])
  const { first, last } = published?.date ? daysOf(published.date) : { first: null, last: null }
  const words = (title ?? text?.slice(0, 600) ?? '').match(/\p{L}{5,}/gu) ?? []
  return {
    parties: distinct([publisher || siteName || hostOf(url), ...named]),
    places: distinct(drafts.map(placeWordsOf)),
    ids: said.filter((one) => idType(one) === 'party'),
    days: first && last ? { from: day(Date.parse(first) - DAYS_AFTER * DAY), to: last } : null,
    words: distinct(words.map((word) => word.toLowerCase())).slice(0, MOST_WORDS),
    textSha256,
  }
}

/** What of it the record holds. */
export const lookedUp = async (
  store: Store,
  { parties, places, ids, days, words, textSha256 }: Wanted,
): Promise<{ events: ContestedEvent[]; parties: Party[]; places: Place[]; sources: Source[] }> => {
  const found: AnyEntry[] = [
    ...(await store.entries([...ids])),
    ...(await store.byRef(textSha256, { type: 'source', scheme: TEXT_SCHEME })),
  ]
  for (const name of parties) found.push(...(await searched(store, 'party', name)))
  for (const name of places) found.push(...(await searched(store, 'place', name)))
  for (const word of words) found.push(...(await searched(store, 'event', word)))
  const events = days === null ? [] : await eventsOf(store, days)
  const of = <Type extends AnyEntry['type']>(type: Type) =>
    found.filter((entry): entry is Extract<AnyEntry, { type: Type }> => entry.type === type)
  return { events: [...events, ...of('event')], parties: of('party'), places: of('place'), sources: of('source') }
}

const MOST_WORDS_ASKED = 12

const searched = async (store: Store, type: 'party' | 'place' | 'event', named: string): Promise<AnyEntry[]> => {
  const q = (named.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS_ASKED).join(' ').slice(0, 300)
  const { items } = await store.search({ q, types: [type], limit: 20 }).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'bad-request') return { items: [] } // no word one can look for
    throw error
  })
  return items.length === 0 ? [] : store.entries(items.map(({ id }) => id))
}

const MOST_PAGES = 25

const eventsOf = async (store: Store, days: { from: string; to: string }): Promise<ContestedEvent[]> => {
  const events: ContestedEvent[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await store.listEvents({ ...days, limit: 200, cursor })
    events.push(...items.map(({ event }) => event))
    if (next === null) break
    cursor = next
  }
  return events
}

/** The machine an address is on, which is what a site without a name is called by. */
export const hostOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

const distinct = (words: readonly (string | null)[]): string[] => [
  ...new Set(words.filter((word): word is string => word !== null && word.trim() !== '')),
]
