import { idOf, readCount } from '@onrecord/model'
import { Draft } from '../src/draft/draft.ts'
import type { WrittenHead } from '../src/drafts/drafts-file.ts'

/** The text the drafts of these tests stand in. */
export const text =
  'The Harun Monitor said 12 people were killed in Orell.\nThe mayor denied that the army had burned the mill.\n'

/** An article as a file of drafts tells of it. */
export const head: WrittenHead = {
  from: 'a.txt',
  url: 'https://post.example/a',
  title: 'The mill',
  siteName: 'The Harbour Post',
  language: 'en',
  published: { date: '2025-03-10', printed: '10 March 2025', basis: 'on the page' },
  retrievedAt: null,
  sha256: 'a'.repeat(64),
  textSha256: 'b'.repeat(64),
}

/** A draft whose words are looked up in the text. */
export const draftOf = (
  id: string,
  kind: string,
  quote: string,
  name: string | null,
  value: unknown,
  more = {},
): Draft => {
  const start = text.indexOf(quote)
  const at = name === null ? -1 : text.indexOf(name)
  return Draft.parse({
    id,
    kind,
    quote,
    selector: { start, end: start + quote.length, prefix: '', suffix: '' },
    source: name === null ? null : { spans: [[at, at + name.length]], name, role: null, resolved: null },
    cue: null,
    content: { spans: [[start, start + quote.length]] },
    relayedBy: [],
    stance: 'affirms',
    hedge: null,
    repeats: null,
    figure: null,
    method: { extractor: 'by hand', rule: 'none' },
    value,
    ...more,
  })
}

/** The toll in the text. */
export const toll = (more = {}): Draft =>
  draftOf(
    'toll',
    'casualties',
    '12 people were killed in Orell',
    'The Harun Monitor',
    {
      outcome: 'killed',
      count: readCount('12'),
      population: { wording: 'people', facets: {} },
      place: 'Orell',
      window: null,
      part: false,
    },
    more,
  )

/** Who is said to have burned the mill. */
export const blame = (more = {}): Draft =>
  draftOf(
    'blame',
    'responsibility',
    'the army had burned the mill',
    'The mayor',
    { act: 'burned the mill', party: 'the army', mode: 'did' },
    { stance: 'denies', hedge: 'reportedly', ...more },
  )

/** The id of somebody or something these tests know. */
export const known = (type: 'party' | 'place' | 'event' | 'source', name: string): string => idOf(type, 'by-hand', name)
