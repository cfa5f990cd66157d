import { idOf, type Party } from '@onrecord/model'
import type { Actor } from './row.ts'

const plain = { shortName: null, aliases: [], partOf: null, affiliations: [], website: null, description: null }

/** ACLED: whoever else is named, it is ACLED that says so. */
export const acled: Party = {
  type: 'party',
  id: idOf('party', 'acled'),
  refs: [{ scheme: 'acled', value: 'acled' }],
  ...plain,
  name: { en: 'Armed Conflict Location & Event Data', ar: 'مشروع بيانات مواقع النزاعات المسلحة وأحداثها' },
  shortName: { en: 'ACLED' },
  kind: 'monitor',
  description: { en: 'An organisation that compiles events from published sources and partners.' },
  website: 'https://acleddata.com/',
}

// What ACLED takes an actor for, as numbers in older exports and as words in newer ones.
const kinds: Readonly<Record<string, Party['kind']>> = {
  '1': 'state-body',
  'state forces': 'state-body',
  '2': 'armed-group',
  'rebel group': 'armed-group',
  'rebel groups': 'armed-group',
  '3': 'armed-group',
  'political militia': 'armed-group',
  'political militias': 'armed-group',
  '4': 'armed-group',
  'identity militia': 'armed-group',
  'identity militias': 'armed-group',
}

/** The party of an actor, by the name ACLED gives it. Of whom nothing more is said, nothing more is taken. */
export const partyOf = ({ name, inter }: Actor): Party => ({
  ...named('acled-actor', name),
  kind: kinds[inter?.toLowerCase() ?? ''] ?? (/^unidentified\b/i.test(name) ? 'unnamed' : 'collective'),
})

/** The id of an actor's party. */
export const partyId = (name: string): string => idOf('party', 'acled-actor', name)

/** The party of an outlet or partner ACLED names as a source. */
export const outletParty = (name: string): Party => ({ ...named('acled-source', name), kind: 'media' })

const named = (scheme: string, name: string): Omit<Party, 'kind'> => ({
  type: 'party',
  id: idOf('party', scheme, name),
  // A name too long for a ref has none: cut off, two of them might be the same.
  refs: name.length > 512 ? [] : [{ scheme, value: name }],
  ...plain,
  name: { en: name },
})
