import type { PublicEntry, SearchAnswer, SearchHit } from '@onrecord/model'
import { type Facet, readAsk, type SearchPage, type SearchType, type Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import { matchesIn, textsOf } from './search-texts.ts'
import { shownOf } from './shown.ts'

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

/** What was found, as readers get it: nothing that they could not read by itself. */
export const publishSearch = async (
  store: Store,
  moment: Moment,
  { items, next, total, facets, near }: SearchPage,
  q: string,
): Promise<Omit<SearchAnswer, 'emptiedBy' | 'version'>> => {
  const ask = readAsk(q) ?? { terms: [], passedOver: [] }
  const events = facets.event.slice(0, MOST_EVENTS)
  const found = items.map(({ id, through }) => ({ id, reports: reportsOf(id, through) }))
  const shown = await shownOf(
    store,
    [...found.flatMap(({ id, reports }) => [id, ...reports]), ...events.map(({ of }) => of)],
    moment,
  )
  const publishers = await shownOf(
    store,
    [...shown.values()].flatMap((entry) => (entry.type === 'source' ? [entry.publisher] : [])),
    moment,
  )
  return {
    items: found.flatMap(({ id, reports }): SearchHit[] => {
      const entry = shown.get(id)
      if (entry === undefined) return []
      const publisher = entry.type === 'source' ? (publishers.get(entry.publisher) ?? null) : null
      const others = reports.flatMap((report) => shown.get(report) ?? []).filter(({ type }) => type === 'report')
      const texts = [entry, ...others].flatMap((one) => textsOf(one, publisher))
      return [{ entry, matches: matchesIn(texts, ask) }]
    }),
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
      event: events.map((facet) => titled(shown.get(facet.of), facet)),
    },
    near,
  }
}

const reportsOf = (id: string, through: readonly string[]): string[] =>
  through.filter((other) => other !== id).slice(0, MOST_REPORTS)

const unlabelled = (facets: readonly Facet[]) => facets.map((facet) => ({ ...facet, label: null }))

const titled = (event: PublicEntry | undefined, facet: Facet) => ({
  ...facet,
  label: event?.type === 'event' ? event.title : null,
})
