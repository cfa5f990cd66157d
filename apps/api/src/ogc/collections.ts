import {
  claimFeature,
  eventFeature,
  type Feature,
  type LocalText,
  type PublishedClaim,
  placeFeature,
} from '@onrecord/model'
import type { Box, Total } from '@onrecord/store'
import type { Deps } from '../deps.ts'
import type { Moment } from '../reading/moment.ts'
import { placesIn, placesNamed, publishClaims } from '../reading/publish.ts'
import type { Days } from './datetime.ts'

/** Which part of a collection is wanted. */
interface Asked {
  readonly bbox?: Box | undefined
  readonly days: Days
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page of features. */
interface Found {
  readonly features: Feature[]
  readonly next: string | null
  readonly total: Total
}

type Reads = Pick<Deps, 'store'>

/** A collection of things on the map: how its pages and its things are read. */
export interface Collection {
  readonly id: 'events' | 'claims' | 'places'
  readonly title: string
  readonly description: string
  readonly page: (deps: Reads, moment: Moment, asked: Asked) => Promise<Found>
  readonly one: (deps: Reads, moment: Moment, id: string) => Promise<Feature | null>
}

const COUNTED = 10_000

/** Everywhere: what has no place is on no map, and so in no collection. */
const everywhere: Box = { west: -180, south: -90, east: 180, north: 90 }

const clocksOf = ({ saidBy, recordedBy }: Moment) => ({ saidBy, recordedBy })

/** Texts in several languages as a property each: programs that read maps have no nested ones. */
const flat = ({ properties, ...rest }: Feature): Feature => ({
  ...rest,
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value as LocalText).map(([language, text]) => [`${name}_${language}`, text])
        : [[name, value]],
    ),
  ),
})

const isKnown = (claim: object): claim is PublishedClaim => 'question' in claim

const claimFeatures = async ({ store }: Reads, moment: Moment, claims: Parameters<typeof publishClaims>[1]) => {
  const [published, places] = await Promise.all([
    publishClaims(store, claims, moment),
    placesNamed(store, claims, moment),
  ])
  return published.filter(isKnown).map((claim) => flat(claimFeature(claim, places)))
}

/** Every collection there is. */
export const collections: readonly Collection[] = [
  {
    id: 'events',
    title: 'Events',
    description:
      'What is said to have happened, at the places it is found under; `datetime` is when it may have happened. What has no place ' +
      'on the map is in /v1/events.',
    page: async ({ store }, moment, { bbox = everywhere, days, limit, cursor }) => {
      const asked = { bbox, ...days, orUndated: true, limit, cursor, countTo: COUNTED }
      const page = await store.listEvents({ ...clocksOf(moment), ...asked })
      const events = page.items.map(({ event }) => event)
      const places = await placesIn(store, events, moment)
      return { ...page, features: events.map((event) => flat(eventFeature(event, places))) }
    },
    one: async ({ store }, moment, id) => {
      const event = await store.entry(id, { recordedBy: moment.recordedBy })
      return event?.type === 'event' ? flat(eventFeature(event, await placesIn(store, [event], moment))) : null
    },
  },
  {
    id: 'claims',
    title: 'Claims',
    description:
      'Who said what, where they say it was, each with its sentence; `datetime` is when it was said. What is said of no place on ' +
      'the map is in /v1/claims.',
    page: async (deps, moment, { bbox, days, limit, cursor }) => {
      const { from: saidFrom, to: saidTo } = days
      const asked = { bbox, onMap: true, saidFrom, saidTo, orUndated: true, limit, cursor, countTo: COUNTED }
      const page = await deps.store.listClaims({ ...clocksOf(moment), ...asked })
      return { ...page, features: await claimFeatures(deps, moment, page.items) }
    },
    one: async (deps, moment, id) => {
      const { items } = await deps.store.listClaims({ ...clocksOf(moment), ids: [id], limit: 1, countTo: 1 })
      return (await claimFeatures(deps, moment, items))[0] ?? null
    },
  },
  {
    id: 'places',
    title: 'Places',
    description: 'The places on the record, each as wide as it is known. They have no time.',
    page: async ({ store }, moment, { bbox = everywhere, limit, cursor }) => {
      const page = await store.listPlaces({ ...clocksOf(moment), bbox, limit, cursor, countTo: COUNTED })
      return { ...page, features: page.items.map((place) => flat(placeFeature(place))) }
    },
    one: async ({ store }, moment, id) => {
      const place = await store.entry(id, { recordedBy: moment.recordedBy })
      return place?.type === 'place' ? flat(placeFeature(place)) : null
    },
  },
]
