import { z } from 'zod'
import type { PublicDossier } from '../dossier/public.ts'
import type { PublishedClaim } from '../entries/claim.ts'
import type { ContestedEvent } from '../entries/event.ts'
import type { Place } from '../entries/place.ts'
import { LocalText } from '../values/local-text.ts'
import { daysOf } from '../values/partial-date.ts'

/** One place on the globe, longitude first (RFC 7946). */
const LonLat = z
  .array(z.number())
  .length(2)
  .meta({ id: 'LonLat', description: 'Longitude, then latitude, in degrees (RFC 7946).' })

const Ring = z.array(LonLat)

const Shape = z.union([
  z.object({ type: z.literal('Point'), coordinates: LonLat }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(LonLat) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
])
type Shape = z.infer<typeof Shape>

/** Where a thing is, no nearer than it is known. */
export const Geometry = z
  .union([...Shape.options, z.object({ type: z.literal('GeometryCollection'), geometries: z.array(Shape) })])
  .meta({
    id: 'Geometry',
    description: 'A point where a place is known to within a kilometre, else the circle it lies within (RFC 7946).',
  })
export type Geometry = z.infer<typeof Geometry>

/** A thing on the map (RFC 7946). */
export const Feature = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: Geometry.nullable().describe('Null when no source says where.'),
    properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), LocalText])),
  })
  .meta({ id: 'Feature', description: 'A thing on the map (RFC 7946).' })
export type Feature = z.infer<typeof Feature>

/** A file of things on the map (RFC 7946). */
export const FeatureCollection = z
  .looseObject({ type: z.literal('FeatureCollection'), features: z.array(Feature) })
  .meta({ id: 'FeatureCollection', description: 'A file of things on the map (RFC 7946).' })
export type FeatureCollection = z.infer<typeof FeatureCollection>

/** What is known to within so many metres is a point; anything wider is drawn as wide as it is. */
const POINT_METRES = 1000

const EARTH_METRES = 6_371_008.8
const CORNERS = 48

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** The circle that lies so many metres around a point, counter-clockwise and closed. */
const circle = (latitude: number, longitude: number, radius: number): [number, number][] => {
  const angle = Math.min(radius / EARTH_METRES, Math.PI / 2)
  const phi = (latitude * Math.PI) / 180
  const ring = Array.from({ length: CORNERS }, (_, corner): [number, number] => {
    const bearing = -(2 * Math.PI * corner) / CORNERS
    const up = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing))
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(up),
    )
    return [rounded(longitude + (east * 180) / Math.PI), rounded((up * 180) / Math.PI)]
  })
  return [...ring, ring[0] ?? [longitude, latitude]]
}

// A ring that crosses the 180th meridian is cut there, as RFC 7946 asks: each half is kept on its own side.
const cut = (ring: [number, number][]): Shape => {
  const longitudes = ring.map(([longitude]) => longitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  if (west >= -180 && east <= 180) return { type: 'Polygon', coordinates: [ring] }
  const here = ring.map(([longitude, latitude]): [number, number] => [
    Math.min(180, Math.max(-180, longitude)),
    latitude,
  ])
  const shift = east > 180 ? -360 : 360
  const there = ring.map(([longitude, latitude]): [number, number] => [
    Math.min(180, Math.max(-180, longitude + shift)),
    latitude,
  ])
  return { type: 'MultiPolygon', coordinates: [[here], [there]] }
}

/** Where a place is, as wide as it is known; null when no source gives a point. */
export const geometryOf = ({ point }: Pick<Place, 'point'>): Shape | null => {
  if (point === null) return null
  const { latitude, longitude, radius } = point
  if (radius <= POINT_METRES) return { type: 'Point', coordinates: [longitude, latitude] }
  return cut(circle(latitude, longitude, radius))
}

/**
 * Where several places are together; the one place’s own where only one is known. Shapes of one type are one shape of many
 * (RFC 7946, section 3.1.8): few programs draw a collection.
 */
export const geometryOfAll = (places: readonly Pick<Place, 'point'>[]): Geometry | null => {
  const known = places.flatMap((place) => geometryOf(place) ?? [])
  if (known.length < 2) return known[0] ?? null
  const points = known.flatMap((shape) => (shape.type === 'Point' ? [shape.coordinates] : []))
  const rings = known.flatMap((shape) =>
    shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : [],
  )
  if (rings.length === 0) return { type: 'MultiPoint', coordinates: points }
  if (points.length === 0) return { type: 'MultiPolygon', coordinates: rings }
  return { type: 'GeometryCollection', geometries: known }
}

/** A place as a thing on the map. */
export const placeFeature = (place: Place): Feature => ({
  type: 'Feature',
  id: place.id,
  geometry: geometryOf(place),
  properties: {
    type: 'place',
    name: place.name,
    kind: place.kind,
    country: place.country,
    longitude: place.point?.longitude ?? null,
    latitude: place.point?.latitude ?? null,
    radius_metres: place.point?.radius ?? null,
  },
})

const found = (ids: readonly string[], places: ReadonlyMap<string, Place>): Place[] =>
  ids.flatMap((id) => places.get(id) ?? [])

const countryOf = (places: readonly Place[]): string | null => places.find(({ country }) => country)?.country ?? null

/** An event as a thing on the map: at the places it is found under. */
export const eventFeature = (event: ContestedEvent, places: ReadonlyMap<string, Place>): Feature => {
  const at = found(event.places, places)
  const days = event.window === null ? null : daysOf(event.window)
  return {
    type: 'Feature',
    id: event.id,
    geometry: geometryOfAll(at),
    properties: {
      type: 'event',
      slug: event.slug,
      title: event.title,
      window: event.window,
      first_day: days?.first ?? null,
      last_day: days?.last ?? null,
      part_of: event.partOf,
      country: countryOf(at),
    },
  }
}

/** A claim as a thing on the map: where its claimant says it was. The sentence goes with it, so that no number stands alone. */
export const claimFeature = (claim: PublishedClaim, places: ReadonlyMap<string, Place>): Feature => {
  const scope = 'scope' in claim.value ? claim.value.scope : null
  const count = 'count' in claim.value ? claim.value.count : null
  return {
    type: 'Feature',
    id: claim.id,
    geometry: geometryOfAll(found(scope?.area?.places ?? [], places)),
    properties: {
      type: 'claim',
      event: claim.event,
      kind: claim.kind,
      sentence: claim.sentence,
      claimant: claim.claimant,
      stated_at: claim.statedAt,
      window: scope?.window ?? null,
      min: count?.min ?? null,
      max: count?.max ?? null,
      point: count?.point ?? null,
    },
  }
}

/** Everything of a dossier that has a place: the events, what was claimed of places, and the places. */
export const dossierFeatures = ({ event, subEvents, claims, places }: PublicDossier): FeatureCollection => {
  const byId = new Map(places.map((place) => [place.id, place]))
  return {
    type: 'FeatureCollection',
    features: [
      ...[event, ...subEvents].map((one) => eventFeature(one, byId)),
      ...claims.map((claim) => claimFeature(claim, byId)).filter(({ geometry }) => geometry !== null),
      ...places.map(placeFeature),
    ],
  }
}
