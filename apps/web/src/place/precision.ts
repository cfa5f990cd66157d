import type { Place } from '@onrecord/model'
import type { Words } from '../languages/words.ts'

const areas: readonly Place['kind'][] = ['country', 'region', 'governorate', 'district', 'area']

const distance = (radius: number, { places }: Words): string =>
  radius < 1000 ? places.metres(radius) : places.kilometres(String(Math.round(radius / 100) / 10))

/** How near a place is known, in a few words; null where no point stands for it. */
export const nearness = ({ point }: Pick<Place, 'point'>, words: Words): string | null =>
  point === null ? null : words.places.near(distance(point.radius, words))

const degrees = (value: number): string => String(Math.abs(Math.round(value * 1000) / 1000))

/** How exactly a place is known, in words: never a point without how near it is. */
export const precisionWords = ({ point, kind }: Pick<Place, 'point' | 'kind'>, words: Words): string => {
  const { places, page } = words
  if (point === null) return areas.includes(kind) ? places.area : places.noPoint
  const { latitude, longitude, radius } = point
  const at = [
    latitude < 0 ? places.south(degrees(latitude)) : places.north(degrees(latitude)),
    longitude < 0 ? places.west(degrees(longitude)) : places.east(degrees(longitude)),
  ].join(page.comma)
  return `${places.within(distance(radius, words))} ${at}`
}
