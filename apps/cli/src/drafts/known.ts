import { existsSync } from 'node:fs'
import { type Known, nothingKnown, topicsOf } from '@onrecord/ingest'
import type { Claim, ContestedEvent, Party, Place, Source } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { CliError } from '../errors.ts'
import { open } from '../records/open.ts'
import { remark } from '../terminal.ts'
import { lookedUp, type Wanted } from './wanted.ts'

/** A record that was opened to file drafts on, the event they are about, and what the record holds that they may name. */
export interface Opened {
  readonly store: Store
  readonly event: ContestedEvent
  readonly known: Known
}

const MOST_PAGES = 25
const PAGE = 200

/** Opens the record, looks the event up by id or slug, and hands over what drafts may be matched with. */
export const withKnown = async <Result>(
  folder: string,
  event: string,
  wanted: Wanted,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> => withStore(folder, async (store) => work(await lookUp(store, event, wanted)))

/** What drafts may be matched with: around one event, or on the whole record when none is named. */
export const knownIn = async (folder: string, event: string | null, wanted: Wanted): Promise<Known> => {
  // To look is no reason to make a record where there is none.
  if (event === null && !process.env.ONRECORD_DATA && !existsSync(folder)) return nothingKnown
  return withStore(folder, async (store) =>
    event === null ? await everything(store, wanted) : (await lookUp(store, event, wanted)).known,
  )
}

const withStore = async <Result>(folder: string, work: (store: Store) => Promise<Result>): Promise<Result> => {
  const record = await open(folder)
  try {
    return await work(record.store)
  } finally {
    await record.stop()
  }
}

const lookUp = async (store: Store, name: string, wanted: Wanted): Promise<Opened> => {
  const around = await store.event(name)
  const event = around?.find(
    (entry): entry is ContestedEvent => entry.type === 'event' && (entry.id === name || entry.slug === name),
  )
  if (!around || !event)
    throw new CliError('event-unknown', `There is no event "${name}" on this record.`, {
      place: '--event',
      advice:
        'Give its id or its slug, the last part of its address; import or write the event first if it is not there.',
    })
  const { parties, places, sources } = await others(store, await lookedUp(store, { ...wanted, days: null, words: [] }))
  const known: Known = {
    events: around.filter((entry): entry is ContestedEvent => entry.type === 'event'),
    parties: distinct([...around.filter((entry): entry is Party => entry.type === 'party'), ...parties]),
    places: distinct([...around.filter((entry): entry is Place => entry.type === 'place'), ...places]),
    sources: distinct([...around.filter((entry): entry is Source => entry.type === 'source'), ...sources]),
    topics: topicsOf(
      around.filter((entry): entry is Claim => entry.type === 'claim'),
      event.id,
    ),
  }
  return { store, event, known }
}

const everything = async (store: Store, wanted: Wanted): Promise<Known> => {
  const found = await lookedUp(store, wanted)
  const events = await firstOf('events', (cursor) => store.listEvents({ limit: PAGE, cursor }))
  return {
    events: distinct([...found.events, ...events.map(({ event }) => event)]),
    ...(await others(store, found)),
    topics: [],
  }
}

type Others = Pick<Known, 'parties' | 'places' | 'sources'>

const others = async (store: Store, found: Others): Promise<Others> => {
  const parties = await firstOf('parties', (cursor) => store.listParties({ limit: PAGE, cursor }))
  const places = await firstOf('places', (cursor) => store.listPlaces({ limit: PAGE, cursor }))
  const sources = await firstOf('sources', (cursor) => store.listSources({ limit: PAGE, cursor }))
  return {
    parties: distinct([...found.parties, ...parties]),
    places: distinct([...found.places, ...places]),
    sources: distinct([...found.sources, ...sources]),
  }
}

/** The first pages of a list, as many as are looked through for names that are spelt otherwise. */
const firstOf = async <Item>(
  what: string,
  read: (cursor: string | null) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> => {
  const items: Item[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items: found, next }: { items: Item[]; next: string | null } = await read(cursor)
    items.push(...found)
    if (next === null) return items
    cursor = next
  }
  const near = what === 'events' ? 'near in time or with the same words' : 'with the words of the drafts'
  remark(`onrecord: of more than ${items.length} ${what} on the record only these were looked at, and those ${near}.`)
  return items
}

const distinct = <Item extends { id: string }>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]
