import type { AnyEntry } from '../entries/entry.ts'
import type { Naming } from '../sentences/naming.ts'
import { type Language, languages } from '../values/language.ts'
import { textIn } from '../values/local-text.ts'

/** Names for ids, looked up in entries; an id that is not among them stands for itself. */
export const namingOf = (entries: Iterable<AnyEntry>, language: Language): Naming => {
  const names = new Map<string, string>()
  for (const entry of entries) {
    if (entry.type === 'party') names.set(entry.id, textIn(entry.shortName ?? entry.name, language).text)
    if (entry.type === 'place') names.set(entry.id, textIn(entry.name, language).text)
    if (entry.type === 'event') names.set(entry.id, textIn(entry.title, language).text)
  }
  const named = (id: string) => names.get(id) ?? id
  return { language, party: named, place: named, event: named }
}

/** The same names in every language. */
export const namings = (entries: Iterable<AnyEntry>): Record<Language, Naming> => {
  const all = [...entries]
  return Object.fromEntries(languages.map((language) => [language, namingOf(all, language)])) as Record<
    Language,
    Naming
  >
}
