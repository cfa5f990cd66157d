import { type AnyEntry, canonicalJson, type Entry, mentions, parseEntry } from '@onrecord/model'
import type { ImportRecord } from '../src/index.ts'

/** A record in memory that keeps the promises an import relies on; `failAt` makes the n-th changeset fail. */
export const memoryRecord = ({ failAt = 0 }: { failAt?: number } = {}) => {
  const entries = new Map<string, Entry>()
  const changesets = new Map<string, number>()
  const revised: string[] = []
  let asked = 0
  const record: ImportRecord = {
    append: async ({ entries: given, id }) => {
      asked += 1
      if (asked === failAt) throw new Error('the disk is full')
      if (id !== undefined && changesets.has(id)) throw new Error(`${id} was appended before`)
      const read = given.map((value) => parseEntry(value))
      const brought = new Set(read.map((entry) => entry.id))
      if (brought.size !== read.length) throw new Error('an id stands twice in one changeset')
      for (const entry of read)
        for (const named of mentions(entry))
          if (!brought.has(named) && !entries.has(named))
            throw new Error(`${entry.id} names ${named}, which is nowhere`)
      const came = { appended: 0, unchanged: 0, revised: 0 }
      for (const entry of read) {
        const before = entries.get(entry.id)
        if (before === undefined) came.appended += 1
        else if (canonicalJson(before) === canonicalJson(entry)) came.unchanged += 1
        else {
          came.revised += 1
          revised.push(entry.id)
        }
        entries.set(entry.id, JSON.parse(canonicalJson(entry))) // a database has an order of fields of its own
      }
      if (id !== undefined) changesets.set(id, read.length)
      return came
    },
    entries: async (ids) => ids.flatMap((id): AnyEntry[] => [entries.get(id)].filter((entry) => entry !== undefined)),
    refs: async ({ scheme, type, after = '', limit = 1000 }) =>
      [...entries.values()]
        .flatMap((entry) => (entry.type === type ? entry.refs.map((ref) => ({ ...ref, id: entry.id })) : []))
        .filter((ref) => ref.scheme === scheme && ref.value > after)
        .sort((a, b) => (a.value < b.value ? -1 : 1))
        .slice(0, limit),
    changeset: async (id) => (changesets.has(id) ? { id } : null),
  }
  return { ...record, all: () => [...entries.values()], get: (id: string) => entries.get(id), changesets, revised }
}
