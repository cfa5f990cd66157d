/// <reference path="../edtf.d.ts" />
import edtf from 'edtf'
import { z } from 'zod'
import { ModelError } from '../errors.ts'

/** The first and last local day an expression may mean; null is an open end. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

// The library counts in UTC milliseconds; we only ever ask it for days and never shift by a time zone.
const dayOf = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null

const day = /^\d{4}-\d{2}-\d{2}$/
const readable = /^[0-9X?~%/.-]+$/

// The same few hundred expressions are asked for again and again; a pure answer may be remembered.
const remembered = new Map<string, Days>()
const rememberedMax = 4096

/** The days an EDTF (ISO 8601-2, level 0 and 1) expression covers; throws `date-invalid` when it is none. */
export const daysOf = (text: string): Days => {
  // Most dates are whole days, and the library takes a hundred times as long to say so.
  if (isWholeDay(text)) return { first: text, last: text }
  const known = remembered.get(text)
  if (known !== undefined) return known
  const days = readDays(text)
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(text, days)
  return days
}

const isWholeDay = (text: string): boolean => {
  if (text.length !== 10 || !day.test(text)) return false
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && date >= 1 && date <= (month === 2 && isLeap(year) ? 29 : (months[month - 1] ?? 0))
}

const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const readDays = (text: string): Days => {
  if (!readable.test(text))
    throw new ModelError('date-invalid', `"${text}" is not a date such as 2025-03-06, 2025-03 or 2025-03-06/2025-03-10`)
  try {
    // An interval that opens with ".." is valid EDTF, but the library cannot say when it ends.
    if (text.startsWith('../')) return { first: null, last: daysOf(text.slice(3)).last }
    // An interval of one day is valid EDTF too, but the library wants its end to be later than its start.
    const [start, end] = text.split('/')
    if (start !== undefined && start === end) return daysOf(start)
    const read = edtf(text, { level: 1 })
    return { first: dayOf(read.min), last: dayOf(read.max) }
  } catch (cause) {
    if (cause instanceof ModelError) throw cause
    throw new ModelError(
      'date-invalid',
      `"${text}" is not a date such as 2025-03-06, 2025-03 or 2025-03-06/2025-03-10`,
      [],
      cause,
    )
  }
}

const expression = (text: string): boolean => {
  try {
    daysOf(text)
    return true
  } catch {
    return false
  }
}

/** A day, month or year on the local calendar (EDTF level 0 and 1): `2025-03-06`, `2025-03`, `2025-03~`. */
export const PartialDate = z
  .string()
  .max(32)
  .refine((text) => !text.includes('/') && expression(text), 'not a date such as 2025-03-06, 2025-03 or 2025')
  .meta({
    id: 'PartialDate',
    description: 'A day, month or year on the local calendar (EDTF level 0 and 1); "~" is approximate, "?" uncertain.',
    examples: ['2025-03-06', '2025-03', '2025-03-25~'],
  })
export type PartialDate = z.infer<typeof PartialDate>

/** A day or a stretch of days on the local calendar (EDTF): `2025-03-06/2025-03-10`, `2025-03-10/..`. */
export const Window = z
  .string()
  .max(64)
  .refine(expression, 'not a date or an interval such as 2025-03-06/2025-03-10')
  .meta({
    id: 'Window',
    description: 'A day or a stretch of days on the local calendar (EDTF level 0 and 1), both ends included.',
    examples: ['2025-03-06/2025-03-10', '2025-03-07'],
  })
export type Window = z.infer<typeof Window>

/** Whether an expression names one whole day and says nothing of doubt. */
export const isDay = (text: string): boolean => day.test(text)

/** Where a date goes when things are put in order: by its first day; undated things go last. */
export const dateOrder = (date: string | null): string => (date === null ? '9999' : (daysOf(date).first ?? '0000'))
