import {
  type AnyEntry,
  type ContestedEvent,
  daysOf,
  type Entry,
  facets,
  idType,
  isKnown,
  mentions,
  type Place,
  type Population,
  type Report,
} from '@onrecord/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { by } from '../../test/entries.ts'
import { asked, histories } from '../../test/histories.ts'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { Store } from '../store.ts'
import type { ClaimsListRequest } from './list-claims.ts'
import type { EventsListRequest } from './list-events.ts'

const tables = ['list_place', 'list_event', 'list_claim', 'list_source', 'list_report']

const dump = async (url: string): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  for (const table of tables)
    found[table] = (await query(url, `SELECT t::text AS row FROM ${table} t ORDER BY 1`)).map(({ row }) => String(row))
  return found
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

/** A record as a reader at a moment sees it, read without the lists. */
const plainly = async (url: string, at: string | null) => {
  const when =
    at === null
      ? 'e.superseded_at IS NULL'
      : `e.recorded_at <= '${at}' AND (e.superseded_at IS NULL OR e.superseded_at > '${at}')`
  const rows = await query(
    url,
    `SELECT e.body FROM entry_revision e JOIN entry_revision f ON f.id = e.id AND f.revision = 1
     WHERE ${when} AND e.id NOT IN (SELECT id FROM hidden) ORDER BY f.changeset, f.ordinal`,
  )
  const now = await query(url, 'SELECT body FROM entry_revision WHERE superseded_at IS NULL')
  return worldOf(
    rows.map(({ body }) => body as AnyEntry),
    now.map(({ body }) => body as AnyEntry),
    new Set((await query(url, 'SELECT id FROM hidden')).map(({ id }) => id)),
  )
}

/** What the lists are to answer, by the plainest means. What an entry takes from another is as that stands now. */
const worldOf = (shown: readonly AnyEntry[], now: readonly AnyEntry[], hidden: ReadonlySet<unknown>) => {
  const byId = new Map(now.map((entry) => [entry.id, entry]))
  const ofType = <Type extends AnyEntry['type']>(type: Type) =>
    shown.filter((entry): entry is Extract<AnyEntry, { type: Type }> => entry.type === type)
  const above = (id: string): string[] => {
    const found = new Set([id])
    for (const at of found) for (const next of mentions(byId.get(at) as Entry)) found.add(next)
    return [...found]
  }
  const countriesOf = (id: string): string[] => {
    const own = (byId.get(id) as Place).country
    return own ? [own] : above(id).flatMap((at) => (byId.get(at) as Place).country ?? [])
  }
  const rootOf = (id: string): string => {
    const seen: string[] = []
    for (let at: string | null = id; at !== null; at = (byId.get(at) as ContestedEvent).partOf) {
      if (seen.includes(at)) return id
      seen.push(at)
    }
    return seen.at(-1) ?? id
  }
  const partsOf = (id: string): string[] => {
    const found = new Set([id])
    for (const at of found)
      for (const entry of now) if (entry.type === 'event' && entry.partOf === at) found.add(entry.id)
    return [...found]
  }
  const publisherOf = (id: string) => byId.get(id) as Extract<AnyEntry, { type: 'source' }>
  const printed = (claim: string) => ofType('report').filter((report) => report.claim === claim)
  const printedNow = (claim: string) =>
    now.filter((it): it is Report => it.type === 'report' && it.claim === claim && !hidden.has(it.id))
  const saidOn = (claim: Extract<AnyEntry, { type: 'claim' }>): string | null =>
    (claim.statedAt && daysOf(claim.statedAt).first) ??
    printedNow(claim.id)
      .flatMap(({ source }) => publisherOf(source).publishedAt ?? [])
      .map((day) => daysOf(day).first ?? '')
      .sort()[0] ??
    null
  return { ofType, byId, countriesOf, rootOf, partsOf, publisherOf, printed, saidOn, above }
}

type World = ReturnType<typeof worldOf>

const eventsIn = (world: World, filter: EventsListRequest): string[] =>
  ids(
    world.ofType('event').filter((it) => {
      const { country, bbox, from, to, partOf, claimant, kind, saidBy } = filter
      const spots = it.places.flatMap((id) => {
        const { point } = world.byId.get(id) as Place
        const all = world.countriesOf(id)
        return (all.length > 0 ? all : [null]).map((code) => ({ code, point }))
      })
      const at = (spot: (typeof spots)[number]) =>
        (country === undefined || spot.code === country) &&
        (bbox === undefined ||
          (spot.point !== null &&
            spot.point.latitude >= bbox.south &&
            spot.point.latitude <= bbox.north &&
            (bbox.west <= bbox.east
              ? spot.point.longitude >= bbox.west && spot.point.longitude <= bbox.east
              : spot.point.longitude >= bbox.west || spot.point.longitude <= bbox.east)))
      const window = it.window === null ? null : daysOf(it.window)
      const overlaps =
        (from === undefined && to === undefined) ||
        (window !== null &&
          (to === undefined || (window.first ?? '0000') <= (daysOf(to).last ?? '9999')) &&
          (from === undefined || (window.last ?? '9999') >= (daysOf(from).first ?? '0000')))
      const said = world.ofType('claim').some((claim) => {
        const day = world.saidOn(claim)
        return (
          (claim.event === it.id || world.rootOf(claim.event) === it.id) &&
          (claimant === undefined || claim.claimant === claimant) &&
          (kind === undefined || claim.kind === kind) &&
          (saidBy === undefined || (day !== null && day <= (daysOf(saidBy).last ?? '9999')))
        )
      })
      return (
        ((country === undefined && bbox === undefined) || spots.some(at)) &&
        overlaps &&
        (partOf === undefined || it.partOf === partOf) &&
        ((claimant === undefined && kind === undefined && saidBy === undefined) || said)
      )
    }),
  )

const isAmong = (population: Population | null, wanted: string): boolean =>
  population === null
    ? wanted === 'unstated'
    : wanted === 'everyone'
      ? Object.keys(population).length === 0
      : Object.entries(population).some(([facet, term]) =>
          (facets[facet as 'status'].broader(term as 'civilian') as string[]).includes(wanted),
        )

const claimsIn = (world: World, filter: ClaimsListRequest): string[] =>
  ids(
    world.ofType('claim').filter((it) => {
      const {
        event: about,
        claimant,
        outlet,
        kind,
        outcome,
        population,
        saidFrom,
        saidTo,
        saidBy,
        country,
        lang,
      } = filter
      const scope = isKnown(it) && 'scope' in it.value ? it.value.scope : null
      const countries = [
        ...(world.byId.get(it.event) as ContestedEvent).places,
        ...(scope?.area?.places ?? []),
      ].flatMap(world.countriesOf)
      const day = world.saidOn(it)
      const sources = world.printed(it.id).map(({ source: id }) => world.publisherOf(id))
      const figure = isKnown(it) && it.kind === 'casualties' ? it : null
      return (
        (about === undefined || world.partsOf(about).includes(it.event)) &&
        (claimant === undefined || it.claimant === claimant) &&
        (kind === undefined || it.kind === kind) &&
        (outcome === undefined || (figure !== null && ['killed', 'executed', 'harmed'].includes(outcome))) &&
        (population === undefined || (figure !== null && isAmong(figure.value.scope.population, population))) &&
        (saidFrom === undefined || (day !== null && day >= (daysOf(saidFrom).first ?? ''))) &&
        [saidTo, saidBy].every((last) => last === undefined || (day !== null && day <= (daysOf(last).last ?? ''))) &&
        (country === undefined || countries.includes(country)) &&
        ((outlet === undefined && lang === undefined) ||
          sources.some(
            ({ publisher, language }) =>
              (outlet === undefined || publisher === outlet) && (lang === undefined || language.startsWith(lang)),
          ))
      )
    }),
  )

/** Who and what something said by a day leads to, by the plainest means; only what one party said, if told. */
const heardIn = (world: World, saidBy: string, claimant?: string) => {
  const claims = world.ofType('claim').filter((it) => {
    const day = world.saidOn(it)
    return (claimant === undefined || it.claimant === claimant) && day !== null && day <= (daysOf(saidBy).last ?? '')
  })
  const reports = claims.flatMap(({ id }) => world.printed(id))
  const events = claims.map(({ event: id }) => world.byId.get(id) as ContestedEvent)
  const named = new Set([...claims, ...reports].flatMap(mentions))
  const outlets = new Set(reports.map(({ source }) => world.publisherOf(source).publisher))
  const spots = new Set([...claims.flatMap(mentions), ...events.flatMap(({ places }) => places)])
  const carriers = new Set(reports.map(({ source }) => source))
  return {
    parties: ids(world.ofType('party').filter(({ id }) => named.has(id) || outlets.has(id))),
    places: ids(
      world
        .ofType('place')
        .filter(({ id }) => [...spots].some((at) => idType(at) === 'place' && world.above(at).includes(id))),
    ),
    sources: ids(world.ofType('source').filter(({ id }) => carriers.has(id))),
  }
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 })
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const day = fc.constantFrom('2025', '2025-03', '2025-03-07', '2019')
const box = fc.constantFrom(
  { west: 35, south: 35, east: 36, north: 35.3 },
  { west: 30, south: 30, east: 45, north: 40 },
  { west: 179, south: -30, east: -178, north: 20 },
)

const eventFilters = fc.record({
  country: maybe(fc.constantFrom('SYR', 'TUR', 'LBN')),
  bbox: rarely(box),
  from: maybe(day),
  to: rarely(day),
  partOf: rarely(fc.constantFrom(null, ...asked.events)),
  claimant: rarely(fc.constantFrom(...asked.parties)),
  kind: rarely(fc.constantFrom('occurrence', 'casualties')),
  saidBy: rarely(day),
})

const claimFilters = fc.record({
  event: maybe(fc.constantFrom(...asked.events)),
  claimant: rarely(fc.constantFrom(...asked.parties)),
  outlet: rarely(fc.constantFrom(...asked.parties)),
  kind: rarely(fc.constantFrom('occurrence', 'casualties')),
  outcome: rarely(fc.constantFrom('killed', 'executed', 'injured')),
  population: rarely(fc.constantFrom('everyone', 'unstated', 'civilian', 'child')),
  saidFrom: rarely(day),
  saidTo: rarely(day),
  saidBy: rarely(day),
  country: rarely(fc.constantFrom('SYR', 'TUR')),
  lang: rarely(fc.constantFrom('ar', 'en')),
})

/** All pages of a list, one after the other. */
const everyPage = async <Item>(
  read: (turning: { cursor: string | null; limit: number }) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> => {
  const found: Item[] = []
  let cursor: string | null = null
  do {
    const page: { items: Item[]; next: string | null } = await read({ cursor, limit: 3 })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}

const clock = () => {
  let minutes = 0
  return () => new Date(Date.UTC(2026, 0, 1, 0, minutes++))
}

const noon = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes, 30)).toISOString()

onEachServer(({ socket }) => {
  const write = async (history: readonly Entry[][]) => {
    const store = await freshStore(socket, clock())
    for (const changes of history) await store.append(by(...changes))
    return store
  }

  const sameAsMadeAnew = async (store: Store & { url: string }, history: readonly Entry[][]) => {
    const kept = await dump(store.url)
    await store.rebuild()
    expect(kept, JSON.stringify(history)).toEqual(await dump(store.url))
  }

  const sameAsPlainly = async (
    store: Store & { url: string },
    at: string | null,
    filters: readonly [EventsListRequest, ClaimsListRequest][],
  ) => {
    const world = await plainly(store.url, at)
    const recordedBy = at ?? undefined
    for (const [events, claims] of filters) {
      const wanted = eventsIn(world, events)
      const found = await everyPage((turning) => store.listEvents({ ...events, ...turning, recordedBy }))
      expect(ids(found.map(({ event: it }) => it)), JSON.stringify({ events, at })).toEqual(wanted)
      const { total } = await store.listEvents({ ...events, recordedBy })
      expect(total).toEqual({ value: wanted.length, atLeast: false })
      const dated = await everyPage((turning) => store.listEvents({ ...events, ...turning, recordedBy, order: 'date' }))
      expect(ids(dated.map(({ event: it }) => it)).sort()).toEqual([...wanted].sort())
      const said = claimsIn(world, claims)
      expect(
        ids(await everyPage((turning) => store.listClaims({ ...claims, ...turning, recordedBy }))),
        JSON.stringify({ claims, at }),
      ).toEqual(said)
      expect((await store.listClaims({ ...claims, recordedBy })).total).toEqual({ value: said.length, atLeast: false })
    }
    const reports = world.ofType('report')
    for (const outlet of asked.parties) {
      const carried = reports.filter((it) => world.publisherOf(it.source).publisher === outlet)
      expect(ids(await everyPage((turning) => store.listReports({ outlet, ...turning, recordedBy })))).toEqual(
        ids(carried),
      )
      const own = world.ofType('source').filter(({ publisher }) => publisher === outlet)
      expect(
        ids(await everyPage((turning) => store.listSources({ publisher: outlet, ...turning, recordedBy }))),
      ).toEqual(ids(own))
    }
    const speakers = new Map(world.ofType('claim').map(({ id, claimant }) => [id, claimant]))
    for (const claimant of asked.parties) {
      const theirs = reports.filter((it) => speakers.get(it.claim) === claimant)
      expect(ids(await everyPage((turning) => store.listReports({ claimant, ...turning, recordedBy })))).toEqual(
        ids(theirs),
      )
      const carriers = new Set(theirs.map(({ source }) => source))
      expect(ids(await everyPage((turning) => store.listSources({ claimant, ...turning, recordedBy })))).toEqual(
        ids(world.ofType('source').filter(({ id }) => carriers.has(id))),
      )
    }
    for (const within of asked.places) {
      const inside = world.ofType('place').filter(({ id }) => id !== within && world.above(id).includes(within))
      expect(ids(await everyPage((turning) => store.listPlaces({ within, ...turning, recordedBy })))).toEqual(
        ids(inside),
      )
    }
    expect(ids(await everyPage((turning) => store.listParties({ ...turning, recordedBy })))).toEqual(
      ids(world.ofType('party')),
    )
    for (const saidBy of ['2019', '2025-03-07', '2025-03', '2030']) {
      const { parties, places, sources } = heardIn(world, saidBy)
      const clocks = { saidBy, recordedBy }
      expect(ids(await everyPage((turning) => store.listParties({ ...turning, ...clocks }))), saidBy).toEqual(parties)
      expect(ids(await everyPage((turning) => store.listPlaces({ ...turning, ...clocks }))), saidBy).toEqual(places)
      expect(ids(await everyPage((turning) => store.listSources({ ...turning, ...clocks }))), saidBy).toEqual(sources)
      const [claimant] = asked.parties
      const theirs = heardIn(world, saidBy, claimant).sources
      expect(ids(await everyPage((turning) => store.listSources({ ...turning, ...clocks, claimant })))).toEqual(theirs)
    }
  }

  test('after any history the lists are as if made anew, and answer as the entries themselves do', async () => {
    const filters = fc.array(fc.tuple(eventFilters, claimFilters), { minLength: 5, maxLength: 5 })
    // Sampled and not shrunk: a smaller history is worth less than a quick suite.
    for (const [history, asking] of fc.sample(fc.tuple(histories, filters), { numRuns: 6, seed: 20250307 })) {
      const store = await write(history)
      await sameAsPlainly(store, null, asking)
      await sameAsPlainly(store, noon(Math.floor(history.length / 2)), asking)
      await sameAsMadeAnew(store, history)
      await store.close()
    }
  })

  test('what is erased leaves the lists, and with it what others took from it', async () => {
    const [history = []] = fc.sample(histories, { numRuns: 1, seed: 20250308 })
    const store = await write(history)
    for (const id of [asked.places[1], asked.sources[0], asked.events[2]]) {
      if (id === undefined) throw new Error('there is one')
      await store.erase({ id, author: 'a tester', reason: 'to try it' })
      const rows = await dump(store.url)
      expect(
        JSON.stringify([rows.list_place, rows.list_source, rows.list_event?.map((row) => row.split(',')[0])]),
      ).not.toContain(id)
      await sameAsMadeAnew(store, history)
    }
  })
})
