import { type Claim, type ContestedEvent, type Entry, idOf, unscoped } from '@onrecord/model'

// A small made-up record. Ids come from the names, so two calls with one name give one entry.

const named = (type: Entry['type'], name: string) => ({
  id: idOf(type, 'test', name),
  refs: [{ scheme: 'test', value: name }],
})

export const party = (name: string, more: { partOf?: string } = {}): Entry => ({
  ...named('party', name),
  type: 'party',
  name: { en: name },
  shortName: null,
  aliases: [],
  kind: 'monitor',
  description: null,
  partOf: more.partOf ?? null,
  affiliations: [],
  website: null,
})

export const place = (name: string, within: string[] = []): Entry => ({
  ...named('place', name),
  type: 'place',
  name: { en: name },
  aliases: [],
  kind: 'town',
  within,
  country: 'SYR',
  point: null,
  note: null,
})

export const source = (name: string, publisher: Entry): Entry => ({
  ...named('source', name),
  type: 'source',
  publisher: publisher.id,
  form: 'original',
  original: null,
  url: `https://example.org/${encodeURIComponent(name)}`,
  title: null,
  language: 'en',
  publishedAt: '2025-03-09',
  publishedAtBasis: null,
  retrievedAt: null,
  readAs: 'full',
  readNote: null,
  archivedUrl: null,
  sha256: null,
})

export const event = (name: string, more: Partial<ContestedEvent> = {}): ContestedEvent => ({
  ...named('event', name),
  type: 'event',
  slug: name,
  title: { en: name },
  summary: { en: `What is said of ${name}.` },
  window: null,
  places: [],
  partOf: null,
  contentNote: null,
  ...more,
})

export const claim = (name: string, about: Entry, claimant: Entry, more: Partial<Claim> = {}): Entry =>
  ({
    ...named('claim', name),
    type: 'claim',
    event: about.id,
    claimant: claimant.id,
    role: null,
    statedAt: '2025-03-08',
    hedge: 'asserted',
    basis: { type: 'unstated', from: [] },
    statement: { en: name },
    asStated: null,
    cautions: [],
    kind: 'occurrence',
    value: { happening: { key: 'fighting', label: { en: 'fighting' } }, attitude: 'affirms', scope: unscoped },
    ...more,
  }) as Entry

export const report = (name: string, of: Entry, from: Entry): Entry => ({
  ...named('report', name),
  type: 'report',
  claim: of.id,
  source: from.id,
  quote: null,
  chain: [],
  asPrinted: null,
  note: null,
})

export const link = (name: string, from: Entry, to: Entry): Entry => ({
  ...named('link', name),
  type: 'link',
  from: from.id,
  to: to.id,
  relation: 'denies',
  statedBy: null,
  statedAt: null,
  source: null,
  why: null,
})

export const notice = (name: string, about: Entry): Entry => ({
  ...named('notice', name),
  type: 'notice',
  about: about.id,
  event: null,
  notice: 'correction',
  into: null,
  reason: { en: 'misread' },
})

/** A changeset by nobody in particular. */
export const by = (...entries: unknown[]) => ({ author: 'a tester', reason: 'to try it', entries })
