import { claimKinds, LanguageTag, type SearchAnswer } from '@onrecord/model'
import { cache } from 'react'
import { type Also, type Moment, oneOf, type Search } from '../page/moment.ts'
import { asking, client, clocks, type Read, type Refused } from '../page/read.ts'

/** The sorts of entry that can be found. */
export const searchTypes = ['event', 'claim', 'party', 'place', 'source'] as const

/** What was looked for, as the address gives it. */
export interface Asked {
  readonly q: string
  readonly type: (typeof searchTypes)[number] | undefined
  readonly kind: string | undefined
  readonly lang: string | undefined
  readonly event: string | undefined
  readonly cursor: string | undefined
  /** What was given to narrow it by and cannot be, word for word. */
  readonly ignored: readonly string[]
}

const slugOrId = /^[a-z0-9]+(-[a-z0-9]+)*$/
const given = (search: Search, name: string): string | undefined => oneOf(search[name]) || undefined

/** Reads a search from an address: what cannot be a filter is left out and named. */
export const askedIn = (search: Search): Asked => {
  const ignored: string[] = []
  const taken = (name: string, fits: (text: string) => boolean): string | undefined => {
    const text = given(search, name)
    if (text === undefined || fits(text)) return text
    ignored.push(text)
    return undefined
  }
  return {
    q: oneOf(search.q),
    type: taken('type', (text) => searchTypes.some((type) => type === text)) as Asked['type'],
    kind: taken('kind', (text) => claimKinds.some(({ kind }) => kind === text)),
    lang: taken('lang', (text) => LanguageTag.safeParse(text).success),
    event: taken('event', (text) => slugOrId.test(text) && text.length <= 80),
    cursor: given(search, 'cursor'),
    ignored,
  }
}

/** The address of a search. */
export const alsoOf = ({ q, type, kind, lang, event, cursor }: Asked): Also =>
  Object.fromEntries(
    Object.entries({ q, type, kind, lang, event, cursor }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
    ),
  )

const perPage = 20

const searchAt = cache(
  (
    q: string,
    filters: string,
    cursor: string | undefined,
    saidBy: string | null,
    recordedBy: string | null,
  ): Promise<Read<SearchAnswer> | Refused> =>
    asking(client().search({ q, ...JSON.parse(filters), cursor, limit: perPage, ...clocks(saidBy, recordedBy) })),
)

/** Looks for what was asked; null where nothing was. */
export const readSearch = async (asked: Asked, { saidBy, recordedBy }: Moment) => {
  const { q, type, kind, lang, event, cursor } = asked
  return q === '' ? null : searchAt(q, JSON.stringify({ type, kind, lang, event }), cursor, saidBy, recordedBy)
}
