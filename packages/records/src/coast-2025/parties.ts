import type { LocalText, Party } from '@onrecord/model'
import { partyId, refs } from './ids.ts'
import type { Origin } from './origin.ts'
import type { Tables } from './tables.ts'

/** A name in the languages it is known in; an obscure outlet is not given an Arabic name of our making. */
export const named = (en: string, ar: string): LocalText | null => (en === '' ? null : ar === '' ? { en } : { en, ar })

/** Other names of the origin that would put others’ words on a label, or are notes on misprints. */
const notAliases = new Set([
  'pro-Assad fighters',
  'insurgents',
  'loyalists',
  'Ghassan Suleiman Dala (as misprinted)',
  'fact-finding committee',
  'the Observatory',
])

/** Aliases that are not English, though written in Latin letters. */
const languageOf: Readonly<Record<string, string>> = { OSDH: 'fr', fuloul: 'ar-Latn' }

const aliasesOf = (names: readonly string[], known: LocalText): Party['aliases'] =>
  [...new Set(names)]
    .filter((text) => !notAliases.has(text) && !Object.values(known).includes(text))
    .map((text) => ({ text, language: languageOf[text] ?? (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en') }))

/** Every party of the record, in the order of parties.csv. */
export const partiesOf = (tables: Tables, { entities }: Origin): Party[] => {
  const known = new Map(entities.actors.map((actor) => [actor.id, actor.aliases]))
  return tables.parties.all().map((row) => {
    tables.parties.get(row.key)
    const name = named(row.name_en, row.name_ar) ?? { en: row.key }
    return {
      type: 'party',
      id: partyId(row.key),
      refs: refs(`party:${row.key}`),
      name,
      shortName: named(row.short_en, row.short_ar),
      aliases: aliasesOf(known.get(row.key) ?? [], name),
      kind: row.kind as Party['kind'],
      description: named(row.description_en, row.description_ar),
      // The body somebody speaks for on the day: what they say is its word.
      partOf: row.affiliation === '' ? null : partyId(row.affiliation),
      affiliations:
        row.affiliation === ''
          ? []
          : [{ party: partyId(row.affiliation), role: { en: row.role_en, ar: row.role_ar }, window: null }],
      website: null,
    }
  })
}
