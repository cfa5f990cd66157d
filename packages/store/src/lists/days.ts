import { daysOf } from '@onrecord/model'

/** The days an expression covers as PostgreSQL writes them: an open end, or one beyond its calendar, is infinite. */
export interface DayRange {
  first: string
  last: string
}

const DAY = /^\d{4}-/

const asDay = (day: string | null, open: string): string => {
  if (day === null) return open
  if (DAY.test(day) && day >= '0001') return day
  return day.startsWith('+') ? 'infinity' : '-infinity'
}

/** The days of a window; without one it overlaps nothing and comes last by date. */
export const dayRange = (window: string | null): DayRange => {
  if (window === null) return { first: 'infinity', last: '-infinity' }
  const { first, last } = daysOf(window)
  return { first: asDay(first, '-infinity'), last: asDay(last, 'infinity') }
}

/** The first day a date may mean; null when it is not known. */
export const firstDay = (date: string | null): string | null => {
  const first = date === null ? null : daysOf(date).first
  return first === null ? null : asDay(first, '-infinity')
}

/** The longest an event of each span lasts, in days, but for the last, which has no limit. */
export const spanDays = [31, 366] as const

/** How long a window lasts: 0 a month at most, 1 a year, 2 longer or without an end. */
export const spanOf = ({ first, last }: DayRange): number => {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000
  const span = spanDays.findIndex((most) => days <= most)
  return span === -1 ? spanDays.length : span
}

/** The day so many days before another; an infinite one stays so. */
export const daysBefore = (day: string, days: number): string => {
  const then = new Date(Date.parse(day) - days * 86_400_000)
  return Number.isNaN(then.getTime()) ? day : asDay(then.toISOString().slice(0, 10), '-infinity')
}
