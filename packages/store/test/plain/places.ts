import type { Place } from '@onrecord/model'
import type { Box } from '../../src/lists/cells.ts'
import type { PlacesListRequest } from '../../src/lists/list-places.ts'
import type { World } from './world.ts'

/** Whether a place has a point in a box. */
export const isIn = ({ west, south, east, north }: Box, { point }: Place): boolean =>
  point !== null &&
  point.latitude >= south &&
  point.latitude <= north &&
  (west <= east
    ? point.longitude >= west && point.longitude <= east
    : point.longitude >= west || point.longitude <= east)

/** The places a list is to have, by the plainest means; where each lies is as it is now. */
export const placesIn = (world: World, { within, country, bbox }: PlacesListRequest): Place[] =>
  world
    .ofType('place')
    .filter(
      ({ id }) =>
        (within === undefined || (id !== within && world.above(id).includes(within))) &&
        (country === undefined || world.countriesOf(id).includes(country)) &&
        (bbox === undefined || isIn(bbox, world.now(id) as Place)),
    )
