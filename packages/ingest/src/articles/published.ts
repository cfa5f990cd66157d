import { PartialDate } from '@onrecord/model'
import type { PublishedOn } from './article.ts'

/** Reads a date as a page prints it, keeping its own calendar: the day that is written, whatever its time zone. */
export const readPublished = (printed: string, basis: string): PublishedOn => {
  const words = printed.trim()
  const date = isoDay(words) ?? worded(words)
  return { date: date !== null && PartialDate.safeParse(date).success ? date : null, printed: words, basis }
}

const isoDay = (words: string): string | null => {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s])/.exec(words) ?? []
  if (year && month && day) return `${year}-${month}-${day}`
  return /^\d{4}(-\d{2})?$/.test(words) ? words : null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(${months.join('|')})[a-z]*\\.?`

// "10 March 2025", "March 10, 2025", "Mon, 10 Mar 2025 09:00:00 GMT"; figures alone (03/10/2025) mean two days and are not read.
const worded = (words: string): string | null => {
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(\\d{4})\\b`, 'i').exec(words)
  if (dayFirst) return joined(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i').exec(words)
  return monthFirst ? joined(monthFirst[3], monthFirst[1], monthFirst[2]) : null
}

const joined = (year = '', name = '', day = ''): string => {
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The day in an address such as /2025/03/10/; null when there is none. */
export const dayInAddress = (url: string | null): PublishedOn | null => {
  const [printed, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(url ?? '') ?? []
  if (!printed || !year || !month || !day) return null
  const read = readPublished(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 'in its address')
  return read.date === null ? null : { ...read, printed }
}
