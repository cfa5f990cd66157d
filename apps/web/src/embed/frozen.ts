import { type Moment, now, oneOf, type Search } from '../page/moment.ts'

/** Which state of the record a frame shows: the one of now, or a fixed one. */
export interface Frozen {
  readonly moment: Moment
  /** What was given but is no moment, word for word; null otherwise. */
  readonly unreadable: string | null
}

const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/

/** Reads from an address which state a frame was frozen at: a day, or an instant as the record writes one. */
export const frozenOf = (search: Search): Frozen => {
  const given = oneOf(search.recordedBy)
  if (given === '') return { moment: now, unreadable: null }
  const at = new Date(given)
  const right = instant.test(given) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given.slice(0, 10))
  return right
    ? { moment: { ...now, recordedBy: given }, unreadable: null }
    : { moment: now, unreadable: given.slice(0, 60) }
}
