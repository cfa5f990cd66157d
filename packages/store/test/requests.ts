import fc from 'fast-check'
import type { ClaimsListRequest } from '../src/lists/list-claims.ts'
import type { EventsListRequest } from '../src/lists/list-events.ts'
import type { PartiesListRequest } from '../src/lists/list-parties.ts'
import type { PlacesListRequest } from '../src/lists/list-places.ts'
import type { ReportsListRequest } from '../src/lists/list-reports.ts'
import type { SourcesListRequest } from '../src/lists/list-sources.ts'
import { asked } from './histories.ts'

// Random requests for lists of a random history: mostly one filter or two, so that most lists have something in them.

/** What one reader asks of every list. */
export interface Asking {
  events: EventsListRequest
  claims: ClaimsListRequest
  reports: ReportsListRequest
  sources: SourcesListRequest
  parties: PartiesListRequest
  places: PlacesListRequest
}

const one = <Item>(items: readonly Item[]) => fc.constantFrom(...items)
const day = one(['2025', '2025-03', '2025-03-07', '2019'])
const country = one(['SYR', 'TUR', 'LBN'])
const kind = fc.oneof(
  one(['occurrence', 'casualties', 'responsibility']),
  fc.constant(['occurrence', 'responsibility'] as const),
)
const bbox = one([
  { west: 35, south: 35, east: 36, north: 35.3 },
  { west: 30, south: 30, east: 45, north: 40 },
  { west: 179, south: -30, east: -178, north: 20 },
])

/** Every filter of a list now and then, most of them away. */
const rarely = <Filter extends object>(filters: { [Name in keyof Filter]: fc.Arbitrary<Filter[Name]> }) =>
  fc
    .tuple(fc.subarray(Object.keys(filters), { maxLength: 2 }), fc.record(filters))
    .map(([names, all]) => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))) as Filter)

/** Requests for a list of each type. */
export const askings: fc.Arbitrary<Asking[]> = fc.array(
  fc.record({
    events: rarely<EventsListRequest>({
      country,
      bbox,
      place: one(asked.places),
      from: day,
      to: day,
      partOf: one([null, ...asked.events]),
      claimant: one(asked.parties),
      kind,
      saidBy: day,
    }),
    claims: rarely<ClaimsListRequest>({
      event: one(asked.events),
      claimant: one(asked.parties),
      about: one(asked.parties),
      question: one(asked.questions),
      outlet: one(asked.parties),
      kind,
      outcome: one(['killed', 'executed', 'injured']),
      population: one(['everyone', 'unstated', 'civilian', 'child']),
      saidFrom: day,
      saidTo: day,
      saidBy: day,
      country,
      place: one(asked.places),
      bbox,
      onMap: fc.constant(true),
      ids: fc.subarray(asked.claims),
      lang: one(['ar', 'en']),
    }),
    reports: rarely<ReportsListRequest>({
      event: one(asked.events),
      claim: one(asked.claims),
      source: one(asked.sources),
      claimant: one(asked.parties),
      outlet: one(asked.parties),
      ids: fc.subarray(asked.reports),
      lang: one(['ar', 'en']),
      saidBy: day,
    }),
    sources: rarely<SourcesListRequest>({
      publisher: one(asked.parties),
      claimant: one(asked.parties),
      event: one(asked.events),
      lang: one(['ar', 'en']),
    }),
    parties: rarely<PartiesListRequest>({ kind: one(['monitor', 'media']), memberOf: one(asked.parties) }),
    places: rarely<PlacesListRequest>({ within: one(asked.places), country, bbox }),
  }),
  { minLength: 5, maxLength: 5 },
)
