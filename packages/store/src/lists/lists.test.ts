import type { Entry } from '@onrecord/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { by } from '../../test/entries.ts'
import { asked, histories } from '../../test/histories.ts'
import { claimsIn, questionOf } from '../../test/plain/claims.ts'
import { eventsIn } from '../../test/plain/events.ts'
import { heardIn } from '../../test/plain/heard.ts'
import { partiesIn } from '../../test/plain/parties.ts'
import { placesIn } from '../../test/plain/places.ts'
import { reportsIn, sourcesIn } from '../../test/plain/reports.ts'
import { readWorld } from '../../test/plain/world.ts'
import { query } from '../../test/query.ts'
import { type Asking, askings } from '../../test/requests.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { Store } from '../store.ts'
import type { ListPage, Paging } from './request.ts'

const tables = ['list_place', 'list_event', 'list_claim', 'list_source', 'list_report']

const dump = async (url: string): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  for (const table of tables)
    found[table] = (await query(url, `SELECT t::text AS row FROM ${table} t ORDER BY 1`)).map(({ row }) => String(row))
  return found
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

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

  const sameAsPlainly = async (store: Store & { url: string }, at: string | null, asking: readonly Asking[]) => {
    const world = await readWorld(store.url, at)
    const recordedBy = at ?? undefined
    for (const { events, claims, reports, sources, parties, places } of asking) {
      const same = async <Item extends { id: string }>(
        filter: object,
        wanted: readonly { id: string }[],
        list: (paging: Paging) => Promise<ListPage<Item>>,
      ) => {
        const note = JSON.stringify({ filter, at })
        expect(ids(await everyPage((turning) => list({ ...turning, recordedBy }))), note).toEqual(ids(wanted))
        expect((await list({ recordedBy })).total, note).toEqual({ value: wanted.length, atLeast: false })
      }
      const listEvents = async (paging: Paging & { order?: 'date' }) => {
        const { items, ...page } = await store.listEvents({ ...events, ...paging })
        return { ...page, items: items.map(({ event }) => event) }
      }
      const happened = eventsIn(world, events)
      await same(events, happened, listEvents)
      const dated = await everyPage((turning) => listEvents({ ...turning, recordedBy, order: 'date' }))
      expect(ids(dated).sort()).toEqual(ids(happened).sort())
      const said = claimsIn(world, claims)
      await same(claims, said, (paging) => store.listClaims({ ...claims, ...paging }))
      const questions = new Set(said.map(questionOf)).size
      expect(await store.countQuestions({ ...claims, recordedBy }), JSON.stringify({ claims, at })).toEqual({
        value: questions,
        atLeast: false,
      })
      await same(reports, reportsIn(world, reports), (paging) => store.listReports({ ...reports, ...paging }))
      await same(sources, sourcesIn(world, sources), (paging) => store.listSources({ ...sources, ...paging }))
      await same(parties, partiesIn(world, parties), (paging) => store.listParties({ ...parties, ...paging }))
      await same(places, placesIn(world, places), (paging) => store.listPlaces({ ...places, ...paging }))
    }
    const [claimant] = asked.parties
    for (const saidBy of ['2019', '2025-03-07', '2025-03', '2030']) {
      const heard = heardIn(world, saidBy)
      const all = <Item extends { id: string }>(
        wanted: readonly { id: string }[],
        list: (paging: Paging) => Promise<ListPage<Item>>,
      ) =>
        everyPage((turning) => list({ ...turning, recordedBy })).then((found) =>
          expect(ids(found), saidBy).toEqual(ids(wanted)),
        )
      await all(heard.parties, (paging) => store.listParties({ ...paging, saidBy }))
      await all(heard.places, (paging) => store.listPlaces({ ...paging, saidBy }))
      await all(heard.sources, (paging) => store.listSources({ ...paging, saidBy }))
      const theirs = heardIn(world, saidBy, claimant).sources
      await all(theirs, (paging) => store.listSources({ ...paging, saidBy, claimant }))
    }
  }

  test('after any history the lists are as if made anew, and answer as the entries themselves do', async () => {
    // Sampled and not shrunk: a smaller history is worth less than a quick suite.
    for (const [history, asking] of fc.sample(fc.tuple(histories, askings), { numRuns: 6, seed: 20250307 })) {
      const store = await write(history)
      await sameAsPlainly(store, null, asking)
      await sameAsPlainly(store, noon(Math.floor(history.length / 2)), asking)
      await sameAsMadeAnew(store, history)
      await store.close()
    }
  }, 300_000)

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
