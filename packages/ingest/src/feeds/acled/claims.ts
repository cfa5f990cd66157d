import { atLeast, type Claim, type ClaimBase, type Place, type Scope, unscoped } from '@onrecord/model'
import { windowOf } from './dates.ts'
import { claimId, eventId, killedRef, SCHEME } from './ids.ts'
import { attributedIn } from './notes.ts'
import { acled, partyId } from './parties.ts'
import type { Row } from './row.ts'

/** What ACLED says with a row: that it happened and whom it names in it, and how many died, where it gives a number. */
export const claimsOf = (row: Row, place: Place): readonly [Claim, ...Claim[]] => {
  const scope: Scope = { ...unscoped, area: { places: [place.id] }, window: windowOf(row.day, row.timePrecision) }
  const common: Omit<ClaimBase, 'id' | 'refs' | 'statement'> = {
    type: 'claim',
    event: eventId(row.id),
    claimant: acled.id,
    role: null,
    statedAt: row.uploaded,
    hedge: 'asserted',
    basis: { type: 'relayed', from: [] },
    asStated: asStatedOf(row),
    cautions: flagsOf(row),
  }
  const happened: Claim = {
    ...common,
    id: claimId(row.id, 'happened'),
    refs: [{ scheme: SCHEME, value: row.id }],
    statement: { en: `${kindOf(row)}, by ACLED’s terms. The order of those named says nothing of who began it.` },
    kind: 'occurrence',
    value: {
      happening: { key: keyOf(row), label: { en: `“${kindOf(row)}” with ${row.actors.map(nameOf).join(', ')}` } },
      attitude: 'affirms',
      scope,
      named: row.actors.map(({ name }) => partyId(name)),
    },
  }
  // ACLED writes 0 for nobody and for not known alike, so 0 says nothing; it stays in the row as it stood.
  if (!row.fatalities) return [happened]
  return [
    happened,
    {
      ...common,
      id: claimId(row.id, 'killed'),
      refs: [{ scheme: SCHEME, value: killedRef(row.id) }],
      statement: { en: 'How many deaths ACLED counts; where reports differ it takes the most conservative.' },
      kind: 'casualties',
      value: {
        outcome: 'killed',
        count: atLeast(row.fatalities, String(row.fatalities)),
        stance: 'unstated',
        method: 'estimate',
        scope: { ...scope, population: {} },
        parts: [],
      },
    },
  ]
}

const nameOf = ({ name }: { readonly name: string }): string => name

const kindOf = ({ type, subType }: Row): string => (subType === '' ? type : `${type}: ${subType}`)

const keyOf = ({ type, subType }: Row): string =>
  (subType || type)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'event'

const asStatedOf = ({ notes, source }: Row): Claim['asStated'] => {
  const originals = attributedIn(notes)
  if (originals === null && source === '') return null
  return {
    population: null,
    area: null,
    unit: null,
    ...(originals && { originals }),
    ...(source !== '' && { sources: source }),
  }
}

const flagsOf = ({ where, timePrecision }: Row): Claim['cautions'] => [
  ...(where.precision === 1 ? [] : (['place-imprecise'] as const)),
  ...(timePrecision === 3 ? (['period-wide'] as const) : []),
]
