import { type Claim, type ContestedEvent, idOf, type Party, type Place, parseEntry, type Source } from '@onrecord/model'
import { expect, test } from 'vitest'
import type { Draft } from '../src/draft/draft.ts'
import { compareNames } from '../src/match/compare-names.ts'
import { matchEvents } from '../src/match/match-event.ts'
import { matchNamed } from '../src/match/match-named.ts'
import { partOfEvent } from '../src/match/match-part.ts'
import { matchSource, TEXT_SCHEME } from '../src/match/match-source.ts'
import { matchTopics, soleTopic, topicsOf } from '../src/match/match-topic.ts'
import { soleOf } from '../src/match/offer.ts'
import { skeletonOf } from '../src/match/skeleton.ts'

const party = (key: string, name: Record<string, string>, more: Partial<Party> = {}): Party =>
  parseEntry({
    type: 'party',
    id: idOf('party', 'test', key),
    refs: [],
    name,
    shortName: null,
    aliases: [],
    kind: 'monitor',
    description: null,
    partOf: null,
    affiliations: [],
    website: null,
    ...more,
  }) as Party

const place = (key: string, name: Record<string, string>, within: string[] = []): Place =>
  parseEntry({
    type: 'place',
    id: idOf('place', 'test', key),
    refs: [],
    name,
    aliases: [],
    kind: 'town',
    within,
    country: null,
    point: null,
    note: null,
  }) as Place

const observatory = party('observatory', {
  en: 'Syrian Observatory for Human Rights',
  ar: 'المرصد السوري لحقوق الإنسان',
})
const network = party('network', { en: 'Syrian Network for Human Rights', ar: 'الشبكة السورية لحقوق الإنسان' })
const ministry = party('ministry', { en: 'Ministry of Defence (Syria)' }, { kind: 'state-body' })
const interior = party('interior', { en: 'Ministry of Interior (Syria)' }, { kind: 'state-body' })
const chief = party('chief', { en: 'Volker Türk', ar: 'فولكر تورك' }, { kind: 'person' })
const all = [observatory, network, ministry, interior, chief]

test.each([
  { words: 'The Syrian Observatory for Human Rights', best: observatory, part: 'name', weight: 1 },
  { words: 'المرصد السوري لحقوق الانسان', best: observatory, part: 'name', weight: 1 },
  { words: 'SOHR', best: observatory, part: 'acronym', weight: 0.8 },
  { words: 'the Syrian Defence Ministry', best: ministry, part: 'words', weight: 0.9 },
  { words: "Syria's defense ministry", best: ministry, part: 'words', weight: 0.9 },
  { words: 'Volker Turk', best: chief, part: 'name', weight: 1 },
  { words: 'Türk', best: chief, part: 'contained', weight: 0.5 },
])('“$words” is offered who it is first, with the reason', ({ words, best, part, weight }) => {
  const [first] = matchNamed(words, all)
  expect(first).toMatchObject({ id: best.id, weight })
  expect(first?.reasons[0]?.part).toBe(part)
  expect(first?.reasons[0]?.because).toContain('“')
})

test('somebody the record does not know is offered nobody', () => {
  expect(matchNamed('the harbour master', all)).toEqual([])
  expect(matchNamed('the ministry', all)).toEqual([])
})

test('only the same name, borne by one alone, is taken without asking', () => {
  expect(soleOf(matchNamed('Syrian Observatory for Human Rights', all))?.id).toBe(observatory.id)
  expect(soleOf(matchNamed('SOHR', all))).toBeNull()
  const twin = party('twin', { en: 'Syrian Observatory for Human Rights' })
  expect(soleOf(matchNamed('Syrian Observatory for Human Rights', [...all, twin]))).toBeNull()
})

test.each([
  ['Tartous', 'طرطوس'],
  ['Tartus', 'طرطوس'],
  ['al-Sharaa', 'الشرع'],
  ['Ahmed al-Sharaa', 'أحمد الشرع'],
  ['Volker Turk', 'فولكر تورك'],
  ['Hassan Abdul Ghani', 'حسن عبد الغني'],
  ['Baniyas', 'بانياس'],
  ['Qardaha', 'القرداحة'],
  ['Jableh', 'جبلة'],
  ['Sheikh Khalid', 'شيخ خالد'],
  ['Rami Abdul Rahman', 'رامي عبدالرحمن'],
])('%s and %s have one skeleton', (latin, arabic) => {
  expect(skeletonOf(latin)).toEqual(skeletonOf(arabic))
})

test.each([
  ['Homs', 'Hama'],
  ['Latakia', 'طرطوس'],
  ['Ministry of Defence', 'Ministry of Interior'],
  ['police', 'Balak'],
])('%s and %s stay apart', (one, other) => {
  expect(compareNames(one, other)).toBeNull()
})

test.each([
  { words: 'Homs', name: 'Homs town', part: 'words', weight: 0.7 },
  { words: 'مدينة بانياس', name: 'بانياس', part: 'words', weight: 0.7 },
  { words: 'Baniyas city', name: 'Baniyas', part: 'words', weight: 0.7 },
  { words: 'Jabla', name: 'Jableh', part: 'sound', weight: 0.4 },
  { words: 'Banias', name: 'بانياس', part: 'sound', weight: 0.6 },
  { words: 'رامي عبدالرحمن', name: 'رامي عبد الرحمن', part: 'sound', weight: 0.5 },
])('“$words” is offered “$name”, and never taken for it without asking', ({ words, name, part, weight }) => {
  expect(compareNames(words, name)).toMatchObject({ part, weight })
})

test('a place is offered across scripts', () => {
  const town = place('tartous', { ar: 'طرطوس' })
  expect(matchNamed('Tartus', [town])).toMatchObject([{ id: town.id, reasons: [{ part: 'sound' }] }])
})

const source: Source = parseEntry({
  type: 'source',
  id: idOf('source', 'test', 's'),
  refs: [{ scheme: TEXT_SCHEME, value: 'b'.repeat(64) }],
  publisher: observatory.id,
  form: 'original',
  original: null,
  url: 'https://www.post.example/news/road?id=7',
  title: 'Road opens',
  language: 'en',
  publishedAt: null,
  publishedAtBasis: null,
  retrievedAt: null,
  readAs: 'full',
  readNote: null,
  archivedUrl: null,
  sha256: 'a'.repeat(64),
}) as Source
const article = { url: null, canonicalUrl: null, sha256: 'c'.repeat(64), textSha256: 'd'.repeat(64) }

test.each([
  { note: 'the same bytes', more: { sha256: 'a'.repeat(64) }, weight: 1 },
  { note: 'the same text', more: { textSha256: 'b'.repeat(64) }, weight: 1 },
  { note: 'the same address', more: { url: 'https://m.post.example/news/road?utm_source=x&id=7' }, weight: 0.9 },
])('a source is offered for $note', ({ more, weight }) => {
  expect(matchSource({ ...article, ...more }, [source])).toMatchObject([{ id: source.id, weight }])
})

test('another page of a site is another source', () => {
  expect(matchSource({ ...article, url: 'https://post.example/news/road?id=8' }, [source])).toEqual([])
})

test('events are offered by time, place and words, the best first', () => {
  const coast = place('coast', { en: 'the coast' })
  const town = place('orell', { en: 'Orell', ar: 'أوريل' }, [coast.id])
  const event = (key: string, title: string, window: string | null, places: string[]) => ({
    type: 'event' as const,
    id: idOf('event', 'test', key),
    refs: [],
    slug: key,
    title: { en: title },
    summary: { en: title },
    window,
    places,
    partOf: null,
    contentNote: null,
  })
  const flood = event('flood', 'The flood at Orell', '2025-03-06/2025-03-10', [coast.id])
  const vote = event('vote', 'The vote', '2019-05-01', [])
  const told = {
    text: 'The flood took the bridge at Orell.',
    title: null,
    published: '2025-03-11',
    windows: ['2025-03-07'],
  }
  const offers = matchEvents(told, [vote, flood], [coast, town])
  expect(offers.map(({ id }) => id)).toEqual([flood.id])
  expect(offers[0]?.reasons.map(({ part }) => part)).toEqual(['time', 'place', 'words'])
})

const coast = idOf('event', 'test', 'coast')
const operation = idOf('event', 'test', 'operation')
const claim = (event: string, kind: string, value: unknown): Claim => ({ event, kind, value }) as Claim
const subject = (key: string, en: string) => ({ key, label: { en } })
const topics = topicsOf(
  [
    claim(operation, 'status', { subject: subject('military-operation', 'the military operation') }),
    claim(operation, 'status', { subject: subject('government-control', 'the government’s control') }),
    claim(coast, 'responsibility', { act: subject('killing-of-civilians', 'the killing of civilians') }),
    claim(coast, 'commitment', { matter: subject('inquiry', 'an inquiry') }),
    claim(coast, 'casualties', { outcome: 'killed' }),
  ],
  coast,
)

test.each([
  { kind: 'status', words: 'a military operation in the coastal provinces', key: 'military-operation' },
  { kind: 'status', words: "the operation's", key: 'military-operation' },
  { kind: 'responsibility', words: 'the killing of civilians in three villages', key: 'killing-of-civilians' },
  { kind: 'commitment', words: 'an independent inquiry', key: 'inquiry' },
] as const)('“$words” belongs under the question whose words it has: $key', ({ kind, words, key }) => {
  expect(soleTopic(kind, words, topics)?.topic.key).toBe(key)
})

test.each([
  { note: 'a part of the words is no more than an offer', kind: 'status', words: 'military actions on the coast' },
  {
    note: 'one shared word among many is no more than an offer',
    kind: 'commitment',
    words: 'a new court, an inquiry board and a fund for the families',
  },
  { note: 'a question of another kind of claim is another question', kind: 'demand', words: 'an independent inquiry' },
  { note: 'nothing shared is nothing offered', kind: 'status', words: 'the electricity' },
] as const)('$note', ({ kind, words }) => {
  expect(soleTopic(kind, words, topics)).toBeNull()
})

test('each offer of a question says why', () => {
  expect(matchTopics('commitment', 'a committee to investigate what was done to the families', topics)).toMatchObject([
    { id: 'inquiry', weight: 0.7, reasons: [{ because: 'it has “inquiry” of “an inquiry”' }] },
  ])
})

test('a question is that of the part of the event it was asked about', () => {
  expect(soleTopic('status', 'the military operation', topics)?.event).toBe(operation)
})

const baniyas = idOf('place', 'test', 'baniyas')
const eventAt = (key: string, places: string[], window: string): ContestedEvent =>
  ({
    type: 'event',
    id: idOf('event', 'test', key),
    slug: key,
    places,
    window,
    partOf: coast,
  }) as unknown as ContestedEvent
const about = {
  event: eventAt('coast', [], '2025-03'),
  parts: [eventAt('town', [baniyas], '2025-03-07/2025-03-10'), eventAt('village', [], '2025-03-07')],
  published: '2025-03-12',
}
const tollIn = (place: string | null, window: string | null): Draft =>
  ({ kind: 'casualties', value: { place, window } }) as unknown as Draft
const find = (words: string): string | null => (words === 'Baniyas' ? baniyas : null)

test.each([
  {
    note: 'a figure at the place of one part of the event belongs to that part',
    draft: tollIn('Baniyas', null),
    part: 'town',
  },
  { note: 'a figure of other days does not', draft: tollIn('Baniyas', 'on 2 March'), part: null },
  { note: 'a figure without a place does not', draft: tollIn(null, null), part: null },
  { note: 'a figure at a place nobody knows does not', draft: tollIn('Orell', null), part: null },
])('$note', ({ draft, part }) => {
  expect(partOfEvent(draft, find, about)?.slug ?? null).toBe(part)
})

test('a figure at the place of two parts of the event belongs to neither until somebody says', () => {
  const both = { ...about, parts: [...about.parts, eventAt('hospital', [baniyas], '2025-03-08')] }
  expect(partOfEvent(tollIn('Baniyas', null), find, both)).toBeNull()
})
