/** Whether every text in a value can be stored: PostgreSQL takes neither a NUL nor half of a pair of characters. */
export const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  for (const key of Object.keys(value))
    if (!isStorable(key) || !isStorable((value as Readonly<Record<string, unknown>>)[key])) return false
  return true
}
