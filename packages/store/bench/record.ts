import { type Claim, type Entry, exactly, idOf, type Place, unscoped } from '@onrecord/model'
import { type Random, randomFrom } from './random.ts'
import type { Known } from './sample.ts'
import { sentence } from './words.ts'

/** How large a made-up record is. */
export interface Size {
  name: string
  events: number
  claims: number
  reports: number
}

// Everything is synthetic: 250 claimants speak most of the time, a few countries have most events, a quarter of the text is
// Arabic, a third of the events are parts of others, and how many claims an event has is skewed as well.

const named = <Type extends Entry['type']>(type: Type, key: string) => ({
  type,
  id: idOf(type, 'bench', key),
  refs: [{ scheme: 'bench', value: key }],
})

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

const codes = times(120, (n) => `${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + Math.floor(n / 26))}X`)

const populations = [null, {}, { status: 'civilian' }, { status: 'civilian', age: 'child' }, { sex: 'female' }] as const
const outcomes = ['killed', 'injured', 'missing', 'detained', 'displaced', 'executed'] as const

const languageOf = (random: Random) => (random.next() < 0.25 ? 'ar' : 'en')
const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)
const FIRST_DAY = 7305 // 1990-01-01

const worldOf = ({ events }: Size, random: Random) => {
  const parties = times(Math.max(60, Math.ceil(events / 80)), (n): Entry => {
    const language = languageOf(random)
    return {
      ...named('party', `party ${n}`),
      name: { [language]: sentence(random, language, 3) } as { en: string },
      shortName: null,
      aliases: [],
      kind: 'monitor',
      description: null,
      partOf: null,
      affiliations: [],
      website: null,
    }
  })
  const countries = codes.map((country): Place => ({ ...placeOf(`country ${country}`, random), country }))
  const towns = times(Math.max(50, Math.ceil(events / 16)), (n): Place => {
    const country = random.skewed(countries)
    return {
      ...placeOf(`place ${n}`, random),
      within: [country.id],
      point: {
        // Each country is a square of four degrees, its towns crowded towards one corner.
        latitude: ((countries.indexOf(country) % 10) - 5) * 8 + random.next() * random.next() * 4,
        longitude: Math.floor(countries.indexOf(country) / 10 - 6) * 12 + random.next() * random.next() * 4,
        radius: 500,
        basis: { en: 'made up' },
      },
    }
  })
  const sources = times(Math.max(60, Math.ceil(events / 8)), (n): Entry => {
    const language = languageOf(random)
    return {
      ...named('source', `source ${n}`),
      publisher: random.skewed(parties).id,
      form: 'original',
      original: null,
      url: `https://example.org/${n}`,
      title: sentence(random, language, 8),
      language,
      publishedAt: day(FIRST_DAY + random.below(13_000)),
      publishedAtBasis: null,
      retrievedAt: null,
      readAs: 'full',
      readNote: null,
      archivedUrl: null,
      sha256: null,
    }
  })
  return { parties, countries, towns, sources }
}

const placeOf = (key: string, random: Random): Place => {
  const language = languageOf(random)
  return {
    ...named('place', key),
    name: { [language]: sentence(random, language, 1) } as { en: string },
    aliases: [],
    kind: 'town',
    within: [],
    country: null,
    point: null,
    note: null,
  }
}

const eventOf = (number: number, random: Random, towns: readonly Place[], earlier: readonly Entry[]): Entry => {
  const language = languageOf(random)
  const first = FIRST_DAY + random.below(13_000)
  const lasts = random.next() < 0.8 ? 0 : random.below(60)
  return {
    ...named('event', `event ${number}`),
    slug: `event-${number}`,
    title: { [language]: sentence(random, language, 5) } as { en: string },
    summary: { [language]: sentence(random, language, 20) } as { en: string },
    window: lasts === 0 ? day(first) : `${day(first)}/${day(first + lasts)}`,
    places: [random.skewed(towns).id],
    partOf: random.next() < 0.33 ? (earlier[random.below(earlier.length)]?.id ?? null) : null,
    contentNote: null,
  }
}

/** A made-up claim about an event. */
export const claimOf = (key: string, random: Random, event: Known, parties: readonly Known[]): Claim => {
  const language = languageOf(random)
  const shared = {
    ...named('claim', key),
    event: event.id,
    claimant: random.skewed(parties).id,
    role: null,
    statedAt: random.next() < 0.95 ? day(FIRST_DAY + random.below(13_000)) : null,
    hedge: 'asserted' as const,
    basis: { type: 'unstated' as const, from: [] },
    statement: { [language]: sentence(random, language, 30 + random.below(20)) } as { en: string },
    asStated: null,
    cautions: [],
  }
  if (random.next() < 0.5)
    return {
      ...shared,
      kind: 'occurrence',
      value: { happening: { key: 'fighting', label: { en: 'fighting' } }, attitude: 'affirms', scope: unscoped },
    }
  const population = populations[random.below(populations.length)] ?? null
  return {
    ...shared,
    kind: 'casualties',
    value: {
      outcome: random.skewed(outcomes),
      count: exactly(1 + random.below(200)),
      stance: 'total',
      method: 'unstated',
      scope: { ...unscoped, population },
      parts: [],
    },
  } as Claim
}

const reportOf = (claim: Claim, copy: number, random: Random, sources: readonly Entry[]): Entry => ({
  ...named('report', `${claim.refs[0]?.value} ${copy}`),
  claim: claim.id,
  source: random.skewed(sources).id,
  quote: null,
  chain: [],
  asPrinted: null,
  note: null,
})

/** A made-up record in the order it is appended, the same on every run; whoever is spoken of comes before what is said. */
function* recordOf(size: Size): Generator<Entry> {
  const random = randomFrom(20_250_307)
  const { parties, countries, towns, sources } = worldOf(size, random)
  yield* [...parties, ...countries, ...towns, ...sources]
  let [claims, reports] = [0, 0]
  const lately: Entry[] = []
  for (let number = 0; number < size.events; number++) {
    const event = eventOf(number, random, towns, lately)
    if (event.type === 'event' && event.partOf === null) lately.unshift(event)
    lately.length = Math.min(lately.length, 40)
    yield event
    // Few claims on most events and very many on a few; the last events make up what is missing or over.
    const due = Math.round((size.claims * (number + 1)) / size.events)
    const some = Math.max(due - claims - 2000, Math.min(Math.floor(random.next() ** -0.7 * 0.9), 2000))
    const until = number === size.events - 1 ? size.claims : Math.min(claims + some, due + 2000, size.claims)
    for (; claims < until; claims++) {
      const claim = claimOf(`claim ${claims}`, random, event, parties)
      yield claim
      const printed = Math.round((size.reports * (claims + 1)) / size.claims)
      for (; reports < printed; reports++) yield reportOf(claim, reports, random, sources)
    }
  }
}

/** The same record in changesets of so many entries. */
export function* changesetsOf(size: Size, entries: number): Generator<Entry[]> {
  let some: Entry[] = []
  for (const entry of recordOf(size)) {
    some.push(entry)
    if (some.length < entries) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
