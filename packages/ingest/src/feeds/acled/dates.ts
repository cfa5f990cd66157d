const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day a cell names, "6 March 2025" or "2025-03-06"; null when it names none beyond doubt (03/06/2025). */
export const dayOf = (text: string): string | null => {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1]
  if (iso !== undefined) return isDay(iso) ? iso : null
  const [, day = '', name = '', year = ''] = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(text) ?? []
  const month = months.indexOf(name.slice(0, 3).toLowerCase())
  if (month < 0) return null
  const read = `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(read) ? read : null
}

/** The day a row was uploaded, from seconds since 1970 as ACLED writes them, or a date; null when there is none. */
export const uploadedOn = (text: string): string | null => {
  if (!/^\d{9,13}$/.test(text)) return dayOf(text)
  const seconds = text.length > 10 ? Number(text) / 1000 : Number(text)
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** The days an event is told of, by `time_precision`: 1 the day, 2 a day thereabouts, 3 a day in that month. */
export const windowOf = (day: string, precision: number | null): string =>
  precision === 3 ? day.slice(0, 7) : precision === 2 ? `${day}~` : day

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
