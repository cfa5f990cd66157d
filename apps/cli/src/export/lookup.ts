import type { DatabaseSync } from 'node:sqlite'
import type { Language, Naming, Place } from '@onrecord/model'

/** Looks up, while tables are written, what other entries are called and where they are. */
export interface Lookup {
  readonly naming: Readonly<Record<Language, Naming>>
  place(id: string): Place | null
}

const MOST = 20_000

/** Looks things up in the SQLite file that is being written: what is asked for often is kept, and memory stays bounded. */
export const lookupIn = (database: DatabaseSync): Lookup => {
  const find = (sql: string): ((id: string) => Record<string, unknown> | undefined) => {
    const statement = database.prepare(sql)
    return remembering((id) => statement.get(id) as Record<string, unknown> | undefined)
  }
  const party = find('SELECT coalesce(short_name, name) AS en, json FROM parties WHERE id = ?')
  const place = find('SELECT name AS en, json FROM places WHERE id = ?')
  const event = find('SELECT title AS en, json FROM events WHERE id = ?')
  const named = (find: (id: string) => Record<string, unknown> | undefined, language: Language) => (id: string) => {
    const found = find(id)
    if (found === undefined) return id
    if (language === 'en') return String(found.en)
    const { shortName, name, title } = JSON.parse(String(found.json)) as Record<string, Record<string, string> | null>
    return (shortName ?? name ?? title)?.[language] ?? String(found.en)
  }
  const namingIn = (language: Language): Naming => ({
    language,
    party: remembering(named(party, language)),
    place: remembering(named(place, language)),
    event: remembering(named(event, language)),
  })
  return {
    naming: { en: namingIn('en'), ar: namingIn('ar') },
    place: (id) => {
      const found = place(id)
      return found === undefined ? null : (JSON.parse(String(found.json)) as Place)
    },
  }
}

const remembering = <Found>(find: (id: string) => Found): ((id: string) => Found) => {
  const known = new Map<string, Found>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = find(id)
    if (known.size >= MOST) known.clear()
    known.set(id, found)
    return found
  }
}
