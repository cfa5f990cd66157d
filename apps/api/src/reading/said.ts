import type { AnyClaim, PublicEntry, Report } from '@onrecord/model'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'

/** The claims that had been said by the moment's day, or the reports whose claims had; all of them when no day is set. */
export const saidByThen = async <Entry extends AnyClaim | Report>(
  reader: Reader,
  entries: readonly Entry[],
  moment: Moment,
): Promise<Entry[]> => {
  if (moment.saidBy === undefined) return [...entries]
  const said = await Promise.all(
    entries.map(async (entry) => {
      const around = await reader.aroundClaim(entry.type === 'report' ? entry.claim : entry.id, moment)
      const { claims = [], unknownClaims = [], reports = [] } = around?.published ?? {}
      return [...claims, ...unknownClaims, ...reports].some(({ id }) => id === entry.id)
    }),
  )
  return entries.filter((_, index) => said[index])
}

/** Those of some entries that had been said by the moment's day: claims, and what hangs on claims. Anything else has no such day. */
export const heardByThen = async (
  reader: Reader,
  entries: readonly PublicEntry[],
  moment: Moment,
): Promise<PublicEntry[]> => {
  if (moment.saidBy === undefined) return [...entries]
  const heard = await Promise.all(
    entries.map(async (entry) => {
      const claim = entry.type === 'claim' ? entry.id : entry.type === 'report' ? entry.claim : null
      const from = entry.type === 'link' ? entry.from : claim
      if (from === null) return true
      const around = await reader.aroundClaim(from, moment)
      const { claims = [], unknownClaims = [], reports = [], links = [] } = around?.published ?? {}
      return [...claims, ...unknownClaims, ...reports, ...links].some(({ id }) => id === entry.id)
    }),
  )
  return entries.filter((_, index) => heard[index])
}
