import { type ContestedEvent, daysOf, type Place } from '@onrecord/model'
import type { EventsListRequest } from '../../src/lists/list-events.ts'
import { isIn } from './places.ts'
import type { World } from './world.ts'

/** The events a list is to have, by the plainest means. */
export const eventsIn = (world: World, filter: EventsListRequest): ContestedEvent[] =>
  world
    .ofType('event')
    .filter(
      (it) =>
        isAt(world, it, filter) &&
        (filter.place === undefined || it.places.some((id) => world.above(id).includes(String(filter.place)))) &&
        overlaps(it, filter) &&
        (filter.partOf === undefined || it.partOf === filter.partOf) &&
        isSpokenOf(world, it, filter),
    )

/** One and the same place is in the country and in the box. */
const isAt = (world: World, { places }: ContestedEvent, { country, bbox }: EventsListRequest): boolean =>
  (country === undefined && bbox === undefined) ||
  places.some(
    (id) =>
      (country === undefined || world.countriesOf(id).includes(country)) &&
      (bbox === undefined || isIn(bbox, world.now(id) as Place)),
  )

const overlaps = ({ window }: ContestedEvent, { from, to }: EventsListRequest): boolean => {
  if (from === undefined && to === undefined) return true
  if (window === null) return false
  const { first, last } = daysOf(window)
  return (
    (to === undefined || (first ?? '0000') <= (daysOf(to).last ?? '9999')) &&
    (from === undefined || (last ?? '9999') >= (daysOf(from).first ?? '0000'))
  )
}

const isSpokenOf = (world: World, { id }: ContestedEvent, { claimant, kind, saidBy }: EventsListRequest): boolean =>
  (claimant === undefined && kind === undefined && saidBy === undefined) ||
  world.ofType('claim').some((claim) => {
    const day = world.saidOn(claim)
    return (
      (claim.event === id || world.rootOf(claim.event) === id) &&
      (claimant === undefined || claim.claimant === claimant) &&
      (kind === undefined || [kind].flat().includes(claim.kind)) &&
      (saidBy === undefined || (day !== null && day <= (daysOf(saidBy).last ?? '9999')))
    )
  })
