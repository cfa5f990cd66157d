import { type Entry, exactly, idOf, moreThan, unscoped } from '@onrecord/model'

// A small made-up record: a harbour where a monitor, a ministry and an agency disagree, and a bridge nobody ties to it.

const named = <Type extends Entry['type']>(type: Type, name: string) => ({
  type,
  id: idOf(type, 'harbour', name),
  refs: [{ scheme: 'harbour', value: name }],
})

export const party = (name: string, label: string, partOf: string | null = null) => ({
  ...named('party', name),
  name: { en: label, ar: `${label} (ع)` },
  shortName: null,
  aliases: [],
  kind: 'monitor' as const,
  description: null,
  partOf,
  affiliations: [],
  website: null,
})

const place = (name: string, label: string, within: string[] = []) => ({
  ...named('place', name),
  name: { en: label },
  aliases: [],
  kind: 'town' as const,
  within,
  country: null,
  point: null,
  note: null,
})

const source = (name: string, publisher: string, publishedAt: string) => ({
  ...named('source', name),
  publisher,
  form: 'original' as const,
  original: null,
  url: `https://example.org/${name}`,
  title: null,
  language: 'en',
  publishedAt,
  publishedAtBasis: null,
  retrievedAt: null,
  readAs: 'full' as const,
  readNote: null,
  archivedUrl: null,
  sha256: null,
})

export const event = (name: string, title: string, partOf: string | null = null, places: string[] = []) => ({
  ...named('event', name),
  slug: name,
  title: { en: title },
  summary: { en: `What is said of ${title}.` },
  window: '2031-03-06/2031-03-10',
  places,
  partOf,
  contentNote: null,
})

export const claimOf = (name: string, about: string, claimant: string, statedAt: string | null) => ({
  ...named('claim', name),
  event: about,
  claimant,
  role: null,
  statedAt,
  hedge: 'asserted' as const,
  basis: { type: 'own-documentation' as const, from: [] },
  statement: { en: `What ${name} says.` },
  asStated: null,
  cautions: [],
})

export const toll = (count: ReturnType<typeof exactly>) => ({
  outcome: 'killed' as const,
  count,
  stance: 'documented' as const,
  method: 'own-documentation' as const,
  scope: { ...unscoped, population: {} },
  parts: [],
})

export const killed = (name: string, about: string, claimant: string, statedAt: string | null, n: number) => ({
  ...claimOf(name, about, claimant, statedAt),
  kind: 'casualties' as const,
  value: toll(exactly(n, n.toLocaleString('en'))),
})

const report = (name: string, claim: string, from: string) => ({
  ...named('report', name),
  claim,
  source: from,
  quote: null,
  chain: [],
  asPrinted: null,
  note: null,
})

export const withholding = (about: string) => ({
  type: 'notice' as const,
  id: idOf('notice', 'harbour', 'withholding', about),
  refs: [],
  about,
  event: null,
  notice: 'withholding' as const,
  into: null,
  reason: { en: 'It names a private person.' },
})

/** Who, where and what there is. */
export const monitor = party('P-MONITOR', 'Harbour Monitor')
const ministry = party('P-MINISTRY', 'Ministry of Ports')
export const agency = party('P-AGENCY', 'Coast Agency')
export const witness = party('P-WITNESS', 'A Private Witness')
export const town = place('L-TOWN', 'Harbour Town')
export const harbour = event('harbour', 'the harbour', null, [town.id])
export const market = event('harbour-market', 'the market', harbour.id)
export const bridge = event('bridge', 'the bridge')
export const first = killed('MON-1', harbour.id, monitor.id, '2031-03-08', 830)
export const later = killed('MON-2', harbour.id, monitor.id, '2031-03-12', 1383)
export const denial = {
  ...claimOf('MIN-1', harbour.id, ministry.id, '2031-03-09'),
  kind: 'occurrence' as const,
  value: {
    happening: { key: 'fighting', label: { en: 'fighting', ar: 'قتال' } },
    attitude: 'denies' as const,
    scope: unscoped,
  },
}
export const seen = killed('WIT-1', market.id, witness.id, '2031-03-07', 3)
export const bridged = killed('BRI-1', bridge.id, monitor.id, '2031-04-01', 2)
const page = source('S-1', monitor.id, '2031-03-12')
const copy = source('S-2', agency.id, '2031-03-13')
export const carried = report('REP-1', later.id, page.id)
/** A copy that made "more than 1,400" of "1,383". */
export const altered = {
  ...report('COPY-1', later.id, copy.id),
  asPrinted: {
    kind: 'casualties' as const,
    value: toll(moreThan(1400, 'more than 1,400')),
    claimant: monitor.id,
    statement: { en: 'More than 1,400 were killed.' },
  },
}
const denies = {
  ...named('link', 'LINK-1'),
  from: denial.id,
  to: first.id,
  relation: 'denies' as const,
  statedBy: ministry.id,
  statedAt: '2031-03-09',
  source: null,
  why: null,
}

/** The harbour: one event with a part, four claims, two reports, a link. */
export const harbourRecord = [
  ...[monitor, ministry, agency, witness, town, harbour, market, page, copy],
  ...[first, later, denial, seen, carried, altered, denies],
]

/** The bridge, which comes on the record later. */
export const bridgeRecord = [bridge, bridged]

/** A changeset of a tester. */
export const changeset = (...entries: readonly unknown[]) => ({ author: 'a tester', reason: 'to try it', entries })
