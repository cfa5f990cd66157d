import {
  type Claim,
  type ClaimBase,
  type Count,
  exactly,
  idOf,
  type LocalText,
  type Place,
  type Population,
  type Scope,
  unscoped,
} from '@onrecord/model'
import { eventId, SCHEME, windowOf } from './event.ts'
import { proposedOriginals } from './originals.ts'
import { sideId, ucdp } from './parties.ts'
import type { Release } from './release.ts'
import type { Row } from './row.ts'

type Common = Omit<ClaimBase, 'id' | 'refs' | 'statement' | 'asStated'>
type Said<Kind extends Claim['kind']> = Pick<Extract<Claim, { kind: Kind }>, 'statement' | 'kind' | 'value'>

/** What UCDP says with a row: how many were killed, and who used force against whom. */
export const claimsOf = (
  row: Row,
  place: Place,
  flags: Claim['cautions'],
  release: Release | null,
): readonly [Claim, Claim] => {
  const scope: Scope = { ...unscoped, area: { places: [place.id] }, window: windowOf(row) }
  const common: Common = {
    type: 'claim',
    event: eventId(row.id),
    claimant: ucdp.id,
    role: null,
    statedAt: release?.year ?? null,
    hedge: 'asserted',
    basis: { type: 'relayed', from: [] },
    cautions: flags,
  }
  return [
    {
      ...common,
      id: claimId(row.id, 'killed'),
      refs: [{ scheme: SCHEME, value: row.id }],
      statement: {
        en: 'How many people were killed, by UCDP’s low, best and high estimates.',
        ar: 'عدد القتلى بحسب تقديرات UCDP الأدنى والأفضل والأعلى.',
      },
      asStated: asStatedOf(row),
      kind: 'casualties',
      value: {
        outcome: 'killed',
        count: countOf(row),
        stance: 'total',
        method: 'estimate',
        scope: { ...scope, population: {} },
        parts: partsOf(row),
        estimates: { low: row.low, best: row.best, high: row.high },
      },
    },
    {
      ...common,
      id: claimId(row.id, 'force'),
      refs: [{ scheme: SCHEME, value: `${row.id}/force` }],
      asStated: null,
      ...forceOf(row, scope),
    },
  ]
}

/** The id of one of the claims of a row. */
export const claimId = (row: string, what: 'killed' | 'force'): string => idOf('claim', SCHEME, row, what)

// Numbers that contradict each other bound nothing: the best one stands, all three are kept, and the claim is flagged.
const countOf = ({ low, best, high }: Row): Count =>
  low <= best && best <= high
    ? low === high
      ? exactly(best)
      : { min: low, max: high, point: best, approximate: false, wording: null }
    : { min: null, max: null, point: best, approximate: false, wording: `low ${low}, best ${best}, high ${high}` }

type Parts = Extract<Claim, { kind: 'casualties' }>['value']['parts']

// UCDP divides its best number only.
const partsOf = ({ sideA, sideB, deaths, violence }: Row): Parts => {
  const ofSide = (affiliation: Population['affiliation']): Population =>
    violence === 1 ? { status: 'fighter', affiliation } : { status: 'fighter' }
  const part = (label: LocalText, n: number, population: Population | null): Parts[number] => ({
    relation: 'adds-up',
    split: 'of the best number, by whom',
    label,
    outcome: null,
    unit: null,
    count: exactly(n),
    scope: { ...unscoped, population },
  })
  const [a, b, civilians, unknown] = deaths
  return [
    part({ en: `of ${sideA.name}`, ar: `من ${sideA.name}` }, a, ofSide('government-side')),
    part({ en: `of ${sideB.name}`, ar: `من ${sideB.name}` }, b, ofSide('opposing-side')),
    part({ en: 'civilians', ar: 'مدنيون' }, civilians, { status: 'civilian' }),
    part({ en: 'unknown', ar: 'غير معروفين' }, unknown, null),
  ]
}

const asStatedOf = (row: Row): Claim['asStated'] => {
  const originals = proposedOriginals(row.sourceOriginal)
  return {
    population: null,
    area: row.where.description === '' ? null : row.where.description,
    unit: null,
    sourceCount: row.sourceCount,
    ...(originals && { originals }),
    ...(row.sourceArticle !== '' && { sources: row.sourceArticle }),
  }
}

// One-sided violence names who used it against civilians. Of the two others UCDP says that two sides used force against each other
// and somebody died: not who killed whom.
const forceOf = ({ violence, sideA, sideB }: Row, scope: Scope): Said<'responsibility'> | Said<'occurrence'> =>
  violence === 3
    ? {
        statement: {
          en: `${sideA.name} used force against civilians, and people died of it.`,
          ar: `استخدم ${sideA.name} القوة ضد مدنيين فمات أناس.`,
        },
        kind: 'responsibility',
        value: {
          act: { key: 'one-sided-violence', label: { en: 'force against civilians', ar: 'استخدام القوة ضد مدنيين' } },
          parties: [sideId(sideA)],
          mode: 'did',
          attitude: 'affirms',
          scope,
        },
      }
    : {
        statement: {
          en: `${sideA.name} and ${sideB.name} used armed force against each other, and people died of it.`,
          ar: `استخدم ${sideA.name} و${sideB.name} القوة المسلحة أحدهما ضد الآخر فمات أناس.`,
        },
        kind: 'occurrence',
        value: {
          happening: {
            key: violence === 1 ? 'state-based-conflict' : 'non-state-conflict',
            label: {
              en: `armed force between ${sideA.name} and ${sideB.name}`,
              ar: `قوة مسلحة بين ${sideA.name} و${sideB.name}`,
            },
          },
          attitude: 'affirms',
          scope,
        },
      }
