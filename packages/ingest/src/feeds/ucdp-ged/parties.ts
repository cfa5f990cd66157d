import { idOf, type Party } from '@onrecord/model'
import { byHand } from './hand.ts'
import type { Row, Side } from './row.ts'

const kinds = byHand('offices')

const plain = { shortName: null, aliases: [], partOf: null, affiliations: [], website: null, description: null }

/** The Uppsala Conflict Data Program: whoever else is named, it is UCDP that says so. */
export const ucdp: Party = {
  type: 'party',
  id: idOf('party', 'ucdp'),
  refs: [{ scheme: 'ucdp', value: 'ucdp' }],
  ...plain,
  name: { en: 'Uppsala Conflict Data Program', ar: 'برنامج أوبسالا لبيانات النزاعات' },
  shortName: { en: 'UCDP' },
  kind: 'monitor',
  description: { en: 'A research programme of Uppsala University that compiles events from published sources.' },
  website: 'https://ucdp.uu.se/',
}

/** The party of a side, under UCDP's own number where there is one. */
export const partyOf = ({ name, number, isState }: Side, violence: Row['violence'], which: 'a' | 'b'): Party => ({
  type: 'party',
  id: sideId({ name, number }),
  refs: refsOf('ucdp-actor', number ?? `name:${name}`),
  ...plain,
  name: { en: name },
  kind: isState ? 'state' : isPeople(name, violence, which) ? 'collective' : 'armed-group',
})

/** The id of a side's party. */
export const sideId = ({ name, number }: Pick<Side, 'name' | 'number'>): string =>
  idOf('party', 'ucdp-actor', number ?? `name:${name}`)

// One-sided violence is against civilians; "Supporters of" are people of a party and no armed group.
const isPeople = (name: string, violence: Row['violence'], which: 'a' | 'b'): boolean =>
  (violence === 3 && which === 'b') || /^(Supporters of|Civilians\b)/i.test(name)

/** The party of an office UCDP names as the publisher of a source; its spelling is not set right. */
export const officeParty = (office: string): Party => ({
  type: 'party',
  id: idOf('party', 'ucdp-office', office),
  refs: refsOf('ucdp-office', office),
  ...plain,
  name: { en: office === '' ? 'An office UCDP does not name' : office },
  kind: office === '' ? 'unnamed' : ((kinds.get(office.trim())?.[0] ?? 'media') as Party['kind']),
})

// A name too long for a ref has none: cut off, two of them might be the same.
const refsOf = (scheme: string, value: string): Party['refs'] =>
  value === '' || value.length > 512 ? [] : [{ scheme, value }]
