import { join, resolve } from 'node:path'
import { IngestError, type LineIssue } from '../../errors.ts'
import type { ReadOptions } from '../../feed.ts'
import { readLines } from '../../lines.ts'
import { findOutside, findTwice, type Placed } from '../../names.ts'
import { accountOf, type FileAccount, type Reading } from '../../reading.ts'
import { type Described, readAbout } from './about.ts'
import { entryFiles, promised } from './files.ts'
import { filesOf } from './folder.ts'
import { manifest } from './manifest.ts'
import { mapLine, setAsideIssue } from './map.ts'

// All entries of a dossier go in together, so they are held together. Larger things are for feeds that stream.
const MOST_BYTES = 256_000_000

/** Reads a folder of hand-made lines: all of it, or an `IngestError` with every broken line. */
export const readDossier = async (path: string, { onProgress }: ReadOptions = {}): Promise<Reading> => {
  const folder = resolve(path)
  const files = await filesOf(folder)
  const described = await readAbout(folder)
  const placed: Placed[] = []
  const issues: LineIssue[] = []
  const accounts: FileAccount[] = []
  let lines = 0
  let bytes = 0
  for (const name of files) {
    const type = entryFiles[name]
    const before = { lines, entries: placed.length }
    for await (const line of readLines(join(folder, name))) {
      const place = `${name}:${line.number}`
      if ('problem' in line) {
        issues.push({ place, entry: null, path: '', message: line.problem })
        continue
      }
      if (line.text.trim() === '') continue
      lines += 1
      bytes += line.text.length
      if (bytes > MOST_BYTES) throw tooLarge(join(folder, name), line.number)
      if (type) {
        const mapped = mapLine(line.text, place, type)
        if ('entry' in mapped) placed.push({ entry: mapped.entry, place })
        else issues.push(...mapped.issues)
      } else issues.push(...[setAsideIssue(line.text, place)].filter((issue) => issue !== null))
      onProgress?.({ file: name, lines })
    }
    const read = lines - before.lines
    const entries = placed.length - before.entries
    accounts.push({ name, lines: read, entries, setAside: type ? 0 : read })
  }
  issues.push(...findTwice(placed))
  if (issues.length > 0) throw broken(folder, issues)
  const account = accountOf(accounts)
  if (account.entries < manifest.minimum) throw empty(folder)
  refuseOtherCounts(folder, described, accounts)
  return {
    about: described?.about ?? null,
    entries: placed.map(({ entry }) => entry),
    outside: findOutside(placed),
    places: new Map(placed.map(({ entry, place }) => [entry.id, place])),
    account,
  }
}

const broken = (folder: string, issues: readonly LineIssue[]): IngestError => {
  const lines = new Set(issues.map(({ place }) => place))
  const how = lines.size === 1 ? 'One line is' : `${lines.size} lines are`
  return new IngestError('lines-broken', `${how} broken, so nothing was imported.`, {
    place: join(folder, issues[0]?.place ?? ''),
    advice: 'Put right what is listed and import the folder again.',
    issues,
  })
}

const empty = (folder: string): IngestError =>
  new IngestError('nothing-to-read', 'The files of the dossier hold no line.', {
    place: folder,
    advice: 'Write at least one entry, one JSON object a line.',
  })

const tooLarge = (file: string, line: number): IngestError =>
  new IngestError('too-large', `The dossier is larger than ${MOST_BYTES / 1e6} MB.`, {
    place: `${file}:${line}`,
    advice: 'Split it into several folders and import them one after another.',
  })

// A file that lost its tail still parses; the promise of record.json is what notices.
const refuseOtherCounts = (folder: string, described: Described | null, accounts: readonly FileAccount[]): void => {
  for (const [name, key] of Object.entries(promised)) {
    const expected = described?.expected[key]
    const lines = accounts.find((account) => account.name === name)?.lines ?? 0
    if (expected === undefined || lines === expected) continue
    throw new IngestError('counts-differ', `record.json promises ${expected} lines of ${name}, there are ${lines}.`, {
      place: join(folder, name),
      advice: 'Restore what is missing, or correct "expected" in record.json if the folder was changed on purpose.',
    })
  }
}
