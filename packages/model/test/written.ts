import {
  type AnyEntry,
  type Claim,
  type ContestedEvent,
  exactly,
  idOf,
  type Party,
  type Place,
  parseEntry,
  type Report,
  type Source,
  unscoped,
} from '../src/index.ts'

// A small record written for the tests: an invented event, two monitors, one paper.
const name = (en: string, ar = en) => ({ en, ar })

export const event = (key: string, partOf: string | null = null): ContestedEvent => ({
  type: 'event',
  id: idOf('event', 'written', key),
  refs: [{ scheme: 'written', value: `event:${key}` }],
  slug: key,
  title: name(`The events at ${key}`, `أحداث ${key}`),
  summary: name('What was said to have happened there.', 'ما قيل إنه حدث هناك.'),
  window: '2025-03-06/2025-03-10',
  places: [],
  partOf,
  contentNote: null,
})

export const party = (key: string, kind: Party['kind'] = 'monitor'): Party => ({
  type: 'party',
  id: idOf('party', 'written', key),
  refs: [{ scheme: 'written', value: `party:${key}` }],
  name: name(`The ${key} monitor`, `مرصد ${key}`),
  shortName: name(key.toUpperCase(), `مرصد ${key}`),
  aliases: [],
  kind,
  description: null,
  partOf: null,
  affiliations: [],
  website: null,
})

export const place = (key: string, within: string[] = []): Place => ({
  type: 'place',
  id: idOf('place', 'written', key),
  refs: [],
  name: name(key, key),
  aliases: [],
  kind: 'town',
  within,
  country: 'SYR',
  point: null,
  note: null,
})

export const source = (key: string, publishedAt: string | null = '2025-03-12'): Source => ({
  type: 'source',
  id: idOf('source', 'written', key),
  refs: [],
  publisher: party('paper', 'media').id,
  form: 'original',
  original: null,
  url: `https://example.org/${key}`,
  title: `Page ${key}`,
  language: 'en',
  publishedAt,
  publishedAtBasis: null,
  retrievedAt: null,
  readAs: 'full',
  readNote: null,
  archivedUrl: null,
  sha256: null,
})

const base = (key: string, of: ContestedEvent, by: Party, statedAt: string | null) => ({
  type: 'claim' as const,
  id: idOf('claim', 'written', key),
  refs: [{ scheme: 'written', value: key }],
  event: of.id,
  claimant: by.id,
  role: null,
  statedAt,
  hedge: 'asserted' as const,
  basis: { type: 'unstated' as const, from: [] },
  statement: { en: `Paraphrase of ${key}.` },
  asStated: null,
  cautions: [],
})

export const killed = (
  key: string,
  of: ContestedEvent,
  by: Party,
  n: number,
  statedAt: string | null = '2025-03-12',
): Claim => ({
  ...base(key, of, by, statedAt),
  kind: 'casualties',
  value: {
    outcome: 'killed',
    count: exactly(n),
    stance: 'documented',
    method: 'own-documentation',
    scope: { ...unscoped, population: { status: 'civilian' } },
    parts: [],
  },
})

export const called = (key: string, of: ContestedEvent, by: Party, statedAt: string | null = '2025-03-12'): Claim => ({
  ...base(key, of, by, statedAt),
  kind: 'characterisation',
  value: { label: 'massacre', attitude: 'affirms', scope: unscoped },
})

export const report = (of: Claim, from: Source): Report => ({
  type: 'report',
  id: idOf('report', 'written', of.id, from.id),
  refs: [],
  claim: of.id,
  source: from.id,
  quote: { exact: 'the words', prefix: null, suffix: null, language: 'en', direction: 'ltr', translation: null },
  chain: [{ party: of.claimant, name: 'monitor' }],
  asPrinted: null,
  note: null,
})

/** A main event with one sub-event, two monitors, three claims and their reports; every entry is valid. */
export const writtenRecord = (): AnyEntry[] => {
  const main = event('coast')
  const part = event('village', main.id)
  const [north, south, paper] = [party('north'), party('south'), party('paper', 'media')]
  const [first, second] = [source('one'), source('two', '2025-03-14')]
  const claims = [
    killed('N-1', main, north, 100),
    killed('S-1', main, south, 90, '2025-03-13'),
    called('N-2', part, north),
  ]
  return [
    main,
    part,
    north,
    south,
    paper,
    first,
    second,
    ...claims,
    ...claims.map((claim) => report(claim, first)),
    report(claims[0] as Claim, second),
  ].map(parseEntry)
}
