import { idOf, type Party, type Place, parseEntry, type Source } from '@onrecord/model'
import { expect, test } from 'vitest'
import { compareNames } from '../src/match/compare-names.ts'
import { matchEvents } from '../src/match/match-event.ts'
import { matchNamed } from '../src/match/match-named.ts'
import { matchSource, TEXT_SCHEME } from '../src/match/match-source.ts'
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
])('%s and %s have one skeleton', (latin, arabic) => {
  expect(skeletonOf(latin)).toEqual(skeletonOf(arabic))
})

test.each([
  ['Homs', 'Hama'],
  ['Latakia', 'طرطوس'],
  ['Ministry of Defence', 'Ministry of Interior'],
])('%s and %s stay apart', (one, other) => {
  expect(compareNames(one, other)).toBeNull()
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
