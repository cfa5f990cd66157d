import { PartialDate } from '@onrecord/model'

/** The days a moment or a stretch of time touches, as the lists of the record are narrowed by. */
export interface Days {
  readonly from?: string
  readonly to?: string
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/i

const dayOf = (text: string): string | null => {
  const day = INSTANT.exec(text)?.[1]
  return day !== undefined && !Number.isNaN(Date.parse(text)) && PartialDate.safeParse(day).success ? day : null
}

/** Reads `datetime` as OGC API – Features writes it: an instant or day, or two with a slash, either of them open (`..`); null when it is none. */
export const daysWithin = (text: string): Days | null => {
  const [start = '', end = start, ...more] = text.split('/')
  if (more.length > 0) return null
  const isOpen = (part: string) => part === '' || part === '..'
  const [from, to] = [start, end].map((part) => (isOpen(part) ? undefined : dayOf(part)))
  if (from === null || to === null || (from === undefined && to === undefined && !text.includes('/'))) return null
  if (from !== undefined && to !== undefined && from > to) return null
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
