import type { EmptiedBy } from '@onrecord/model'
import type { Moment } from './moment.ts'

/** What a list was asked to be narrowed by; the clocks are the moment's. */
export type Filters = Readonly<Record<string, string | undefined>>

/**
 * The first filter after which a list had nothing left, in the order of the reasons, which is that in which filters are
 * applied; null when there is nothing without any filter.
 */
export const emptiedByFilter = async <Query extends Filters>(
  moment: Moment,
  query: Query,
  { reasons, see }: { reasons: Readonly<Record<string, string>>; see: readonly string[] },
  count: (moment: Moment, query: Query) => Promise<number>,
): Promise<EmptiedBy | null> => {
  const { head, recordedBy, saidBy } = moment
  const given: Filters = { ...query, recordedBy, saidBy }
  const applied: Record<string, string> = {}
  const left = () => {
    const at: Moment = { head, version: head, recordedBy: applied.recordedBy, saidBy: applied.saidBy }
    const { recordedBy: _recorded, saidBy: _said, ...rest } = applied
    return count(at, rest as Query)
  }
  if ((await left()) === 0) return null
  for (const [parameter, because] of Object.entries(reasons)) {
    const value = given[parameter]
    if (value === undefined) continue
    applied[parameter] = value
    if ((await left()) === 0) return { parameter, given: value, because, see: [...see] }
  }
  return null
}
