import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Entry, parseEntry } from '@onrecord/model'

/** The record as it stands on disk. */
export const folder = join(import.meta.dirname, '..', 'coast-2025')

/** The origin beside the repository, when it is there. */
export const outside = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'coast-2025')

/** Whether the origin is beside the repository. */
export const outsideIsThere = existsSync(outside)

/** The files of entries, in the order they are appended. */
export const files = ['parties', 'places', 'sources', 'events', 'claims', 'reports', 'links'] as const

/** The lines of one file, parsed as JSON and nothing more. */
export const linesOf = (name: string): unknown[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

/** Every entry of the record, read strictly. */
export const readRecord = (): Entry[] => files.flatMap((name) => linesOf(name).map(parseEntry))

/** The entries of one type. */
export const ofType = <T extends Entry['type']>(entries: readonly Entry[], type: T) =>
  entries.filter((entry): entry is Extract<Entry, { type: T }> => entry.type === type)
