import type { Language } from '@onrecord/model'
import { innerOrigin } from './inner.ts'
import { type Also, type Moment, momentQuery, now } from './moment.ts'

/** The part of an address behind the language; the same page in the other language has the same one. */
export type Path =
  | ''
  | `/events/${string}`
  | `/claims/${string}`
  | `/questions/${string}`
  | '/compare'
  | `/parties${'' | `/${string}`}`
  | `/places${'' | `/${string}`}`
  | `/sources${'' | `/${string}`}`
  | '/search'
  | `/changes${'' | `/${number}`}`
  | '/notices'
  | '/method'
  | '/about'
  | '/api'
  | '/parts'
  | `/embed${string}`

/** The address of a page on this site. */
export const address = (
  language: Language,
  path: Path,
  moment: Moment = now,
  anchor?: string,
  also: Also = {},
): string => `/${language}${path}${momentQuery(moment, also)}${anchor === undefined ? '' : `#${anchor}`}`

/** An event’s page. */
export const eventPath = (slug: string): Path => `/events/${encodeURIComponent(slug)}`

/** A claim’s permanent page. */
export const claimPath = (id: string): Path => `/claims/${encodeURIComponent(id)}`

/** A question’s permanent page. */
export const questionPath = (id: string): Path => `/questions/${encodeURIComponent(id)}`

/** Who answers which question of an event, all of it. */
export const matrixPath = (slug: string): Path => `/events/${encodeURIComponent(slug)}/matrix`

/** Every publication read for an event. */
export const eventSourcesPath = (slug: string): Path => `/events/${encodeURIComponent(slug)}/sources`

/** A party’s permanent page. */
export const partyPath = (id: string): Path => `/parties/${encodeURIComponent(id)}`

/** A place’s permanent page. */
export const placePath = (id: string): Path => `/places/${encodeURIComponent(id)}`

/** The permanent page of a publication that was read. */
export const sourcePath = (id: string): Path => `/sources/${encodeURIComponent(id)}`

/** Where the API is read by this site; nothing is asked of it while building. */
export const apiAddress = (): string => process.env.ONRECORD_API ?? 'http://127.0.0.1:8787'

/** Where readers find the API, when that is another address than the one this site uses. */
export const publicApiAddress = (): string => process.env.ONRECORD_PUBLIC_API ?? apiAddress()

/** Where this site is, for addresses that must be whole; unless told, where this very process answers. */
export const siteAddress = (): URL => new URL(process.env.ONRECORD_SITE ?? innerOrigin())
