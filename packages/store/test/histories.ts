import {
  type Claim,
  type Entry,
  exactly,
  type Party,
  type Place,
  type Population,
  questionId,
  unscoped,
} from '@onrecord/model'
import fc from 'fast-check'
import { claim, event, notice, party, place, report, source } from './entries.ts'

// Random histories of a small record: a few of each type, revised over and over so that everything a list takes from
// another entry changes under it.

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

const parties = times(3, (n) => party(`party ${n}`) as Party)
const places = times(5, (n) => place(`place ${n}`) as Place)
const events = times(5, (n) => event(`event-${n}`))
const sources = times(3, (n) => source(`source ${n}`, parties[0] as Entry))
const claims = times(6, (n) => claim(`claim ${n}`, events[0] as Entry, parties[0] as Entry) as Claim)
const reports = times(5, (n) => report(`report ${n}`, claims[0] as Entry, sources[0] as Entry))

const one = <Item>(items: readonly Item[]) => fc.constantFrom(...items)
const some = <Item>(items: readonly Item[]) => fc.subarray([...items], { maxLength: 2 })
const idOf = ({ id }: Entry) => id

const days = [null, '2025-03-06', '2025-03', '2025', '2025-02-20/2025-03-08', '2019-01-01/..', '2025-03-09~', '0000']
const date = one(days.filter((day) => !day?.includes('/')))

/** What a claim may say of whom; some of it names parties, some has places of its own. */
const says = (scope: typeof unscoped, named: readonly string[]): Partial<Claim>[] => [
  {},
  {
    kind: 'casualties',
    value: { outcome: 'executed', count: exactly(3), stance: 'total', method: 'unstated', scope, parts: [] },
  },
  {
    kind: 'responsibility',
    value: {
      act: { key: 'fighting', label: { en: 'fighting' } },
      parties: [...named],
      mode: 'did',
      attitude: 'affirms',
      scope,
    },
  },
]

const arbitraries: Record<string, fc.Arbitrary<Entry>> = {
  party: fc
    .tuple(one(parties), one(['monitor', 'media']), one([null, ...parties]), some(parties))
    .map(([it, kind, whole, others]) => ({
      ...it,
      kind: kind as Party['kind'],
      partOf: whole?.id ?? null,
      affiliations: others.map(({ id }) => ({ party: id, role: { en: 'a member' }, window: null })),
    })),
  place: fc
    .tuple(
      one(places),
      some(places),
      one(['SYR', 'TUR', null]),
      one([null, [35.1, 35.9], [35.4, 36.3], [-20, 179.9], [10, -179]]),
    )
    .map(([it, within, country, at]) => ({
      ...it,
      within: within.map(idOf),
      country,
      point: at && { latitude: at[0] ?? 0, longitude: at[1] ?? 0, radius: 100, basis: { en: 'a map' } },
    })),
  event: fc
    .tuple(one(events), some(places), one([null, ...events]), one(days))
    .map(([it, at, partOf, window]) => ({ ...it, places: at.map(idOf), partOf: partOf?.id ?? null, window })),
  source: fc
    .tuple(one(sources), one(parties), one(['en', 'ar', 'ar-SY']), date)
    .map(
      ([it, publisher, language, publishedAt]) => ({ ...it, publisher: publisher.id, language, publishedAt }) as Entry,
    ),
  claim: fc
    .tuple(
      one(claims),
      one(events),
      one(parties),
      date,
      one<Population | null>([null, {}, { status: 'civilian' }, { age: 'child' }]),
      some(places),
      some(parties),
    )
    .chain(([it, about, claimant, statedAt, population, area, named]) => {
      const scope = { ...unscoped, population, area: area.length > 0 ? { places: area.map(idOf) } : null }
      const said = { ...it, event: about.id, claimant: claimant.id, statedAt }
      return one(says(scope, named.map(idOf)).map((more) => ({ ...said, ...more }) as Entry))
    }),
  report: fc
    .tuple(one(reports), one(claims), one(sources))
    .map(([it, of, from]) => ({ ...it, claim: of.id, source: from.id }) as Entry),
}

/** Everything there is, as it begins. */
const beginning: readonly Entry[] = [...parties, ...places, ...events, ...sources, ...claims, ...reports]

const revision = fc.oneof(...Object.values(arbitraries))

const withholding = one([...claims, ...sources, ...events, ...places.slice(0, 1)]).map(
  (about): Entry => ({ ...notice(`hide ${about.id}`, about), notice: 'withholding' }) as Entry,
)

const withoutTwins = (entries: readonly Entry[]): Entry[] => [...new Map(entries.map((it) => [it.id, it])).values()]

/** Changesets one after another; the first brings everything, each later one revises or withholds some. */
export const histories: fc.Arbitrary<Entry[][]> = fc
  .tuple(
    fc.array(revision, { minLength: 5, maxLength: 25 }),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.array(revision, { minLength: 1, maxLength: 4 }) },
        { weight: 1, arbitrary: withholding.map((hiding) => [hiding]) },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([first, later]) => [withoutTwins([...beginning, ...first]), ...later.map(withoutTwins)])

/** What a reader may ask of them. */
export const asked = {
  parties: parties.map(idOf),
  places: places.map(idOf),
  events: events.map(idOf),
  sources: sources.map(idOf),
  claims: claims.map(idOf),
  reports: reports.map(idOf),
  questions: events.flatMap(({ id }) =>
    claims
      .slice(0, 1)
      .flatMap((it) => says(unscoped, []).map((more) => questionId({ ...it, ...more, event: id } as Claim))),
  ),
}
