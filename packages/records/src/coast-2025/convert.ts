import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Claim,
  type ContestedEvent,
  type Entry,
  type Link,
  type Party,
  type Place,
  parseEntry,
  type Report,
  type Source,
} from '@onrecord/model'
import { claimFrom, extraClaimsOf } from './claims.ts'
import { eventsOf } from './events.ts'
import { linksOf } from './links.ts'
import { manifestOf } from './manifest.ts'
import { type OriginLine, readOrigin } from './origin.ts'
import { partiesOf } from './parties.ts'
import { placesOf } from './places.ts'
import { reportsOf } from './reports.ts'
import { sourcesOf } from './sources.ts'
import { readTables, type Tables } from './tables.ts'

/** A line that was not converted, and why. */
export interface SetAside {
  readonly line: string
  readonly reason: string
}

/** One run of the conversion: what came in, what goes out, what was set aside, and the tables with what was used. */
export interface Converted {
  readonly lines: readonly OriginLine[]
  readonly entries: {
    readonly parties: readonly Party[]
    readonly places: readonly Place[]
    readonly sources: readonly Source[]
    readonly events: readonly ContestedEvent[]
    readonly claims: readonly Claim[]
    readonly reports: readonly Report[]
    readonly links: readonly Link[]
  }
  readonly setAside: readonly SetAside[]
  readonly tables: Tables
}

/** Lines that cannot be converted, with the reason; none so far. */
const setAside: readonly SetAside[] = []

const checked = <E extends Entry>(entries: readonly E[]): E[] => entries.map((entry) => parseEntry(entry) as E)

/** Makes the record from its origin. */
export const convert = (folder: string): Converted => {
  const origin = readOrigin(folder)
  const tables = readTables()
  const byId = new Map(origin.lines.map((line) => [line.id, line]))
  const claims = [
    ...origin.lines.filter((line) => line.record_kind === 'claim').map((line) => claimFrom(tables, line)),
    ...extraClaimsOf(tables, byId),
  ]
  const byRef = new Map(claims.map((claim) => [claim.refs[0]?.value ?? '', claim]))
  return {
    lines: origin.lines,
    entries: {
      parties: checked(partiesOf(tables, origin)),
      places: checked(placesOf(tables)),
      sources: checked(sourcesOf(tables, origin)),
      events: checked(eventsOf(tables)),
      claims,
      reports: reportsOf(tables, origin, byRef),
      links: linksOf(origin, byRef),
    },
    setAside,
    tables,
  }
}

const jsonLines = (items: readonly unknown[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('')

/** The files of the record by name, as they stand on disk. */
export const filesOf = (converted: Converted): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(converted.entries).map(([type, all]) => [`${type}.jsonl`, jsonLines(all)])),
  'set-aside.jsonl': jsonLines(converted.setAside),
  'record.json': `${JSON.stringify(manifestOf(converted), null, 2)}\n`,
})

/** One line that accounts for every line that came in. */
export const summaryOf = ({ lines, entries, setAside: aside }: Converted): string => {
  const copies = lines.filter((line) => line.record_kind === 'echo-variant').length
  const own = lines.length - copies - aside.length
  const extra = entries.claims.length - own
  return (
    `${lines.length} lines: ${own} claims, ${copies} altered reports, ${aside.length} set aside; ` +
    `${entries.reports.length - extra} reports, ${entries.sources.length} sources, ${entries.parties.length} parties, ` +
    `${entries.places.length} places, ${entries.events.length} events, ${entries.links.length} links; ` +
    `and ${extra} further claims drawn from a line, each with a report`
  )
}

/** Where the record is kept. */
export const folder = join(import.meta.dirname, '..', '..', 'coast-2025')

/** Whether a file already holds this text. */
export const holds = (path: string, text: string): boolean => {
  try {
    return readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}

if (import.meta.main) {
  const converted = convert(join(folder, 'origin'))
  for (const [name, text] of Object.entries(filesOf(converted))) {
    if (!holds(join(folder, name), text)) writeFileSync(join(folder, name), text)
  }
  console.log(summaryOf(converted))
}
