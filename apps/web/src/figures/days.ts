import { daysOf } from '@onrecord/model'

/** A local day as a number, counted from 1970-01-01; only ever subtracted and compared. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** The day a number stands for, as 2025-03-06. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The first and last day a date may mean, as numbers; null for an unknown or open date. */
export const daySpan = (date: string | null): readonly [number, number] | null => {
  if (date === null) return null
  const { first, last } = daysOf(date)
  return first === null || last === null ? null : [dayNumber(first), dayNumber(last)]
}
