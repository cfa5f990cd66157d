import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, parseEntry } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { load, vocabulary } from '@onrecord/store/bench'

/** A record that is measured. */
export interface Measured {
  readonly name: string
  /** The folder it is kept in; none for one that is loaded and thrown away. */
  readonly folder: string | null
  readonly load: (store: Store) => Promise<void>
  /** Words to look for. */
  readonly words: {
    readonly rare: readonly string[]
    readonly common: readonly string[]
    readonly arabic: readonly string[]
  }
  /** Months that things happened and were said in. */
  readonly months: readonly string[]
}

const folder = join(import.meta.dirname, '../../../packages/records/coast-2025')

/** The record that ships with the project. */
export const coast: Measured = {
  name: 'the bundled record',
  folder: null,
  load: async (store) => {
    const files = ['parties', 'places', 'sources', 'events', 'claims', 'reports', 'links']
    const read = async (file: string): Promise<Entry[]> =>
      (await readFile(join(folder, `${file}.jsonl`), 'utf8'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => parseEntry(JSON.parse(line)))
    const entries = (await Promise.all(files.map(read))).flat()
    await store.append({ author: 'a bench', reason: 'to measure', entries })
  },
  words: {
    rare: ['amnesty', 'ambush', 'looting', 'hospital', 'refugees'],
    common: ['killed', 'civilians', 'syria', 'the', 'people', 'coast'],
    arabic: ['الساحل', 'قتل', 'المدنيين', 'الحكومة', 'قوات', 'لجنة'],
  },
  months: ['2025-03', '2025-04', '2025-07'],
}

const LOADING_MINUTES = 0.75

/** A made-up record of so many events, or as much of it as is loaded in three quarters of a minute; or one that was loaded before. */
export const large = (events: number, kept: string | null): Measured => ({
  name: kept === null ? `a made-up record of at most ${events} events` : 'a made-up record loaded before',
  folder: kept,
  load: (store) => load(store, { name: 'large', events, claims: events * 3, reports: events }, LOADING_MINUTES),
  words: {
    rare: vocabulary.en.slice(12_000, 12_012),
    common: vocabulary.en.slice(0, 8),
    arabic: vocabulary.ar.slice(20, 32),
  },
  months: Array.from({ length: 35 }, (_, index) => `${1990 + index}-05`),
})
