import type { Place, PublicDossier } from '@onrecord/model'

/** A place with how many claims name it. */
export interface NamedPlace {
  readonly place: Place
  readonly claims: number
}

/** The places an event is filed under or its claims name, those named most first; with the same number, by name. */
export const namedPlaces = ({ event, subEvents, claims, places }: PublicDossier): NamedPlace[] => {
  const named = new Map<string, number>()
  for (const id of [event, ...subEvents].flatMap((one) => one.places)) named.set(id, 0)
  for (const { value } of claims)
    if ('scope' in value) for (const id of value.scope.area?.places ?? []) named.set(id, (named.get(id) ?? 0) + 1)
  return places
    .filter(({ id }) => named.has(id))
    .map((place) => ({ place, claims: named.get(place.id) ?? 0 }))
    .sort((a, b) => b.claims - a.claims || (a.place.name.en ?? '').localeCompare(b.place.name.en ?? ''))
}

const areas: ReadonlySet<string> = new Set(['country', 'region', 'governorate', 'district', 'area'])

/** Whether a place is an area, which is never drawn as a point. */
export const isArea = ({ kind }: Place): boolean => areas.has(kind)
