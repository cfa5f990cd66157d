import type { Language } from '@onrecord/model'
import { type Also, type Moment, momentQuery, now } from './moment.ts'

/** The part of an address behind the language; the same page in the other language has the same one. */
export type Path = '' | `/events/${string}` | `/claims/${string}` | `/questions/${string}` | '/compare'

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

/** Where the API is read by this site; nothing is asked of it while building. */
export const apiAddress = (): string => process.env.ONRECORD_API ?? 'http://127.0.0.1:8787'

/** Where readers find the API, when that is another address than the one this site uses. */
export const publicApiAddress = (): string => process.env.ONRECORD_PUBLIC_API ?? apiAddress()

/** Where this site is, for addresses that must be whole. */
export const siteAddress = (): URL => new URL(process.env.ONRECORD_SITE ?? 'http://127.0.0.1:3000')
