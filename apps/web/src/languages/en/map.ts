import { counted } from '../plural.ts'

/** The map of an event and its table. */
export const map = {
  title: 'Map',
  note: 'Places named in the claims, drawn no nearer than they are known: the ring around a town is how far off its point may be, an area is a circle and never a pin. A place for which no source gives a position is only in the table.',
  drawing: (event: string) => `Places named in the claims about ${event}`,
  description: (drawn: string, all: string) =>
    `${drawn} drawn, of ${all} named. The table beside it holds all of them.`,
  places: (n: number) => counted('en', n, { one: '{n} place', other: '{n} places' }),
  table: (n: number) => counted('en', n, { one: '{n} place as a table', other: 'All {n} places as a table' }),
  caption: 'Places named in the claims, and how well their position is known',
  place: 'Place',
  kind: 'What it is',
  near: 'Position',
  named: 'Named in',
  within: (km: string) => `within ${km} km of a point`,
  withinMetres: (metres: string) => `within ${metres} m of a point`,
  unknown: 'no source gives one',
  morePlaces: (n: number) =>
    counted('en', n, { one: '{n} more place is in the GeoJSON.', other: '{n} more places are in the GeoJSON.' }),
  scale: (km: string) => `${km} km`,
  attribution: 'Coastlines and borders: Natural Earth, public domain. This record takes no position on any border.',
}
