import { randomFrom, type Sample } from '@onrecord/store/bench'
import type { Ask } from './press.ts'
import type { Measured } from './records.ts'

/** One kind of request that is measured, with examples of it that are asked for in turn. */
export interface Asked {
  readonly name: string
  readonly asks: readonly Ask[]
  /**
   * Every request is one nobody has made before: as of a "day" to come, so that everything is read again, or of an answer in a
   * "form" nobody took so, so that it is made again of what was read.
   */
  readonly fresh?: 'day' | 'form'
  /** Whoever asks has the answer already. */
  readonly held?: true
}

const boxAt = ({ latitude, longitude }: Sample['points'][number], size: number): string =>
  [
    Math.max(longitude - size / 2, -180),
    Math.max(latitude - size / 2, -90),
    Math.min(longitude + size / 2, 180),
    Math.min(latitude + size / 2, 90),
  ]
    .map((degrees) => degrees.toFixed(3))
    .join(',')

/** What is asked of a record, by a sample of what is on it. Of the same record it is the same on every run. */
export const askedOf = (sample: Sample, { words, months }: Measured, exports: readonly Ask[]): Asked[] => {
  const random = randomFrom(7)
  const some = (count: number, make: () => string): Ask[] =>
    [...new Set(Array.from({ length: count }, make))].map((path) => ({ path }))
  const country = () => random.skewed(sample.countries)
  const month = () => random.skewed(months)
  const party = () => random.skewed(sample.parties).id
  const searches = (all: readonly string[]) => all.map((word) => ({ path: `/v1/search?q=${encodeURIComponent(word)}` }))
  const events = some(16, () => `/v1/events/${random.skewed(sample.events).id}`)
  const others = some(40, () => `/v1/events/${random.skewed(sample.events).id}`)
  const anew = { fresh: 'form' } as const
  return [
    { name: 'dossier, given again', asks: events },
    {
      name: 'dossier, given again, compressed',
      asks: events.map((ask) => ({ ...ask, headers: { 'Accept-Encoding': 'gzip' } })),
    },
    { name: 'dossier, made again', asks: events, ...anew },
    { name: 'dossier, first read', asks: others, fresh: 'day' },
    { name: 'claim', asks: some(60, () => `/v1/claims/${random.skewed(sample.claims).id}`), ...anew },
    {
      name: 'claims: country, kind, month',
      asks: some(12, () => `/v1/claims?country=${country()}&kind=casualties&saidFrom=${month()}`),
      ...anew,
    },
    {
      name: 'claims: claimant, outcome',
      asks: some(12, () => `/v1/claims?claimant=${party()}&outcome=killed`),
      ...anew,
    },
    { name: 'events: first page', asks: [{ path: '/v1/events?partOf=none' }], ...anew },
    {
      name: 'events: country, from a month',
      asks: some(12, () => `/v1/events?country=${country()}&from=${month()}`),
      ...anew,
    },
    { name: 'search: rare word', asks: searches(words.rare), ...anew },
    { name: 'search: common word', asks: searches(words.common), ...anew },
    { name: 'search: Arabic word', asks: searches(words.arabic), ...anew },
    { name: 'search: common word, given again', asks: searches(words.common) },
    { name: 'NDJSON: a list of claims, whole', asks: exports },
    {
      name: 'GeoJSON: events in a box of 20°',
      asks: some(8, () => `/ogc/collections/events/items?bbox=${boxAt(random.skewed(sample.points), 20)}`),
      ...anew,
    },
    { name: '304: a dossier that is held', asks: events, held: true },
  ]
}

let turns = 0
const FIRST = Date.UTC(2030, 0, 1)

/** A request as nobody made it before. */
export const afresh = (ask: Ask, how: Asked['fresh']): Ask => {
  turns++
  if (how === 'form') return { ...ask, headers: { ...ask.headers, Accept: `*/*, text/x-bench-${turns}` } }
  if (how === undefined) return ask
  // By a day to come the same will have been said.
  const day = new Date(FIRST + turns * 86_400_000).toISOString().slice(0, 10)
  return { ...ask, path: `${ask.path}?saidBy=${day}` }
}
