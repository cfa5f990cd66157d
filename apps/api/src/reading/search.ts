import type { SearchAnswer, SearchHit } from '@onrecord/model'
import { type Ask, type Facet, readAsk, type SearchPage, type SearchType, type Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'
import { matchesIn, textsOf } from './search-texts.ts'

/** What is looked for, and what the search is narrowed by. */
export type SearchFilters = {
  readonly q?: string | undefined
  readonly type?: string | undefined
  readonly event?: string | undefined
  readonly kind?: string | undefined
  readonly lang?: string | undefined
}

interface Turning {
  readonly limit: number
  readonly cursor?: string | undefined
}

const MOST_EVENTS = 20
// Of a claim found by what many reports print, so many are looked into for what to show.
const MOST_REPORTS = 3

/** What the store finds at a moment. */
export const readSearch = (
  store: Store,
  { saidBy, recordedBy }: Moment,
  { q = '', type, event, kind, lang }: SearchFilters,
  turning: Turning,
): Promise<SearchPage> =>
  store.search({
    ...{ q, event, kind, saidBy, recordedBy, language: lang },
    types: type === undefined ? undefined : [type as SearchType],
    ...turning,
  })

/** What was found, as readers get it: nothing that has not passed the reader's door. */
export const publishSearch = async (
  reader: Reader,
  moment: Moment,
  { items, next, total, facets, near }: SearchPage,
  q: string,
): Promise<Omit<SearchAnswer, 'emptiedBy' | 'version'>> => {
  const ask = readAsk(q) ?? { terms: [], passedOver: [] }
  const hits = await Promise.all(items.map((item) => publishHit(reader, moment, item, ask)))
  return {
    items: hits.filter((hit) => hit !== null),
    next,
    total,
    read: {
      terms: ask.terms.map((term) => ({ ...term, words: [...term.words] })),
      passedOver: [...ask.passedOver],
    },
    facets: {
      type: unlabelled(facets.type),
      kind: unlabelled(facets.kind),
      lang: unlabelled(facets.language),
      event: await Promise.all(facets.event.slice(0, MOST_EVENTS).map((facet) => titled(reader, moment, facet))),
    },
    near,
  }
}

const publishHit = async (
  reader: Reader,
  moment: Moment,
  { id, through }: SearchPage['items'][number],
  ask: Ask,
): Promise<SearchHit | null> => {
  const entry = await reader.entry(id, moment)
  if (entry === null) return null
  const others = await Promise.all(
    through
      .filter((other) => other !== id)
      .slice(0, MOST_REPORTS)
      .map((other) => reader.entry(other, moment)),
  )
  const publisher = entry.type === 'source' ? await reader.entry(entry.publisher, moment) : null
  const shown = [entry, ...others.filter((other) => other?.type === 'report')]
  return {
    entry,
    matches: matchesIn(
      shown.flatMap((one) => textsOf(one, publisher)),
      ask,
    ),
  }
}

const unlabelled = (facets: readonly Facet[]) => facets.map((facet) => ({ ...facet, label: null }))

const titled = async (reader: Reader, moment: Moment, facet: Facet) => {
  const event = await reader.entry(facet.of, moment)
  return { ...facet, label: event?.type === 'event' ? event.title : null }
}
