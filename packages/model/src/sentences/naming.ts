import type { Language } from '../values/language.ts'
import type { Area, Scope } from '../values/scope.ts'

/** Looks up what ids are called, in one language; a sentence asks it for every name it needs. */
export interface Naming {
  readonly language: Language
  /** A party’s short name, or its full one. */
  party(id: string): string
  place(id: string): string
  event(id: string): string
}

/** Joins names as a sentence would: "a, b and c". */
export const listed = (names: readonly string[], language: Language): string => {
  if (names.length < 2) return names[0] ?? ''
  const last = names.at(-1)
  const rest = names.slice(0, -1)
  return language === 'ar' ? names.join(' و') : `${rest.join(', ')} and ${last}`
}

/** An area by its places’ names. */
export const areaWords = (area: Area, naming: Naming): string =>
  listed(
    area.places.map((place) => naming.place(place)),
    naming.language,
  )

/** The parties by whose hand, by name. */
export const byWords = (by: NonNullable<Scope['by']>, naming: Naming): string =>
  listed(
    by.map((party) => naming.party(party)),
    naming.language,
  )
