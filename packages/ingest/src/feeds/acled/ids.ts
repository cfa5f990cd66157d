import { idOf } from '@onrecord/model'
import { type Ids, makeIds } from '../ucdp-ged/ids.ts'

/** The list the ids of events come from. */
export const SCHEME = 'acled'

/** The list of imported files, each named by its SHA-256. */
export const FILES = 'acled-file'

/** Whether this is an event id of ACLED: letters of a country and a number, such as SYR12345. */
export const isEventId = (text: string): boolean => /^[A-Z]{2,4}\d{1,12}$/.test(text)

/** The id of the event of a row: ACLED keeps its own from export to export. */
export const eventId = (id: string): string => idOf('event', SCHEME, id)

/** The id of one of the claims of a row. */
export const claimId = (id: string, what: 'happened' | 'killed'): string => idOf('claim', SCHEME, id, what)

/** The outside name of the claim about deaths. */
export const killedRef = (id: string): string => `${id}/killed`

/** Makes an empty collection of event ids, one bit each. */
export const makeEventIds = (): Ids => {
  const countries = new Map<string, Ids>()
  const of = (id: string): readonly [Ids, string] => {
    const [, country = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(id) ?? []
    const ids = countries.get(country) ?? makeIds()
    countries.set(country, ids)
    return [ids, number]
  }
  return {
    has: (id) => {
      const [ids, number] = of(id)
      return ids.has(number)
    },
    add: (id) => {
      const [ids, number] = of(id)
      return ids.add(number)
    },
  }
}
