import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A table kept by hand beside this feed, by its first column; every row has a reason to be there. */
export const byHand = (name: 'countries' | 'offices' | 'originals'): ReadonlyMap<string, readonly string[]> => {
  const text = readFileSync(new URL(`${name}.csv`, import.meta.url), 'utf8')
  const rows = (parse(text, { from: 2 }) as string[][]).map(([key = '', ...rest]) => [key, rest] as const)
  return new Map(rows)
}
