import { type Claim, type Link, type LocalText, parseEntry } from '@onrecord/model'
import { altered } from './altered.ts'
import { claimId, linkId, partyId, refs, sourceId } from './ids.ts'
import type { Origin, OriginLine, OriginRelation } from './origin.ts'

type Relation = Link['relation']

/** What becomes of a relation of the origin: a link, or nothing with the reason. */
export type Outcome =
  | { readonly from: string; readonly relation: Relation; readonly to: string; readonly why: string | null }
  | { readonly folded: string }

const forward: Readonly<Partial<Record<OriginRelation['type'], Relation>>> = {
  updates: 'updates',
  repeats: 'repeats',
  part_of: 'part-of',
  same_origin: 'same-origin',
  explains: 'explains',
  context_for: 'context-for',
}

/** Relations of the origin said from the other end. */
const reversed: Readonly<Partial<Record<OriginRelation['type'], Relation>>> = {
  updated_by: 'updates',
  stale_by: 'updates',
}

/** Relations noted otherwise than the origin has them, with the reason. */
const byHand: Readonly<Record<string, Outcome>> = {
  'OFF-0306-13 repeats SYRIATV-0306-13': {
    folded: 'the origin has both directions; the other one is kept',
  },
  'TML-7 repeats F24-7': {
    from: 'TML-7',
    relation: 'context-for',
    to: 'F24-7',
    why: 'independent method, same number: not a relay',
  },
}

/** What becomes of one relation of one line. */
export const outcomeOf = (line: OriginLine, relation: OriginRelation): Outcome => {
  const { type, target, why } = relation
  const known = byHand[`${line.id} ${type} ${target}`]
  if (known !== undefined) return known
  if (line.record_kind === 'echo-variant')
    return { folded: 'an altered copy: it is a report on the claim it hangs on, with the reason in its note' }
  if (type === 'garbled_by') return { folded: 'the altered copy hangs on this claim' }
  const to = altered[target]?.on ?? target
  if (to === line.id) return { folded: 'the target is an altered copy of this very claim' }
  const same = forward[type]
  if (same !== undefined) return { from: line.id, relation: same, to, why }
  const other = reversed[type]
  if (other !== undefined) return { from: to, relation: other, to: line.id, why }
  throw new Error(`${line.id}: no way to note "${type}"`)
}

/** A relation somebody stated, or one we note; the claim it starts from is where it is stated. */
interface Stated {
  readonly from: string
  readonly relation: Relation
  readonly to: string
  readonly by: string | null
  readonly why: LocalText
}

/** Links that the origin’s relations do not hold, from what the lines say. */
const stated: readonly Stated[] = [
  {
    from: 'NAT-FAKE7000',
    relation: 'denies',
    to: 'FARA-7000',
    by: 'the-national',
    why: { en: 'labels the figure of 7,000 fake', ar: 'تصف رقم 7,000 بأنه ملفق' },
  },
  {
    from: 'MILPOL-DENY',
    relation: 'denies',
    to: 'ACCUSED-SANOBAR',
    by: 'milpolice',
    why: { en: 'denies any coordination with the man', ar: 'تنفي أي تنسيق معه' },
  },
  {
    from: 'SHARAA-0310-NONSENSE',
    relation: 'denies',
    to: 'KATZ-0307',
    by: 'sharaa',
    why: {
      en: 'calls Israeli accusations nonsense; this is the one dated before his answer',
      ar: 'يصف الاتهامات الإسرائيلية بالهراء، وهذا هو الاتهام السابق لجوابه',
    },
  },
  {
    from: 'ALAWC-0723',
    relation: 'answers',
    to: 'COM-0722-1426',
    by: 'alawcouncil',
    why: {
      en: 'rejects the committee’s report as a whole, not this figure by itself',
      ar: 'يرفض تقرير اللجنة كله لا هذا الرقم بعينه',
    },
  },
  {
    from: 'SHIB-0814',
    relation: 'answers',
    to: 'COI-0814-SYST',
    by: 'shibani',
    why: { en: 'thanks the inquiry for its report', ar: 'يشكر لجنة التحقيق على تقريرها' },
  },
  {
    from: 'BARR-0814',
    relation: 'answers',
    to: 'COI-0814-SYST',
    by: 'barrack',
    why: { en: 'welcomes the inquiry’s report', ar: 'يرحب بتقرير لجنة التحقيق' },
  },
  {
    from: 'INT-1102-42',
    relation: 'context-for',
    to: 'AMN-36',
    by: null,
    why: {
      en: 'both count reported abductions of Alawite women; the lines do not say that they are the same cases',
      ar: 'كلاهما يعد حالات خطف مبلّغاً عنها لنساء علويات، ولا يذكر السطران أنها الحالات نفسها',
    },
  },
  {
    from: 'COM-DELIVERED-0713',
    relation: 'answers',
    to: 'SHARAA-0309-COMM',
    by: 'nic',
    why: { en: 'the report that the decree asked for', ar: 'التقرير الذي طلبه القرار' },
  },
]

/** Every link of the record: the origin’s relations, each once and in one direction, and what was stated besides. */
export const linksOf = ({ lines }: Origin, claims: ReadonlyMap<string, Claim>): Link[] => {
  const found = new Map<string, { from: string; relation: Relation; to: string; why: Set<string> }>()
  for (const line of lines) {
    for (const relation of line.relations) {
      const outcome = outcomeOf(line, relation)
      if ('folded' in outcome) continue
      const key = `${outcome.from} ${outcome.relation} ${outcome.to}`
      const link = found.get(key) ?? { ...outcome, why: new Set<string>() }
      if (outcome.why !== null) link.why.add(outcome.why)
      found.set(key, link)
    }
  }
  const noted = [...found].map(([key, { from, relation, to, why }]) => ({
    type: 'link',
    id: linkId(from, relation, to),
    refs: refs(`link:${key}`),
    from: claimId(from),
    to: claimId(to),
    relation,
    statedBy: null,
    statedAt: null,
    source: null,
    why: why.size === 0 ? null : { en: [...why].join('; ') },
  }))
  const said = stated.map(({ from, relation, to, by, why }) => {
    const line = lines.find((other) => other.id === from)
    const claim = claims.get(from)
    if (line === undefined || claim === undefined) throw new Error(`links.ts: no claim ${from}`)
    return {
      type: 'link',
      id: linkId(from, relation, to),
      refs: refs(`link:${from} ${relation} ${to}`),
      from: claimId(from),
      to: claimId(to),
      relation,
      statedBy: by === null ? null : partyId(by),
      statedAt: by === null ? null : claim.statedAt,
      source: by === null ? null : sourceId(line.url),
      why,
    }
  })
  return [...noted, ...said].map((link) => parseEntry(link) as Link)
}
