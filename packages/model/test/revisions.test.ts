import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnyEntry,
  about,
  atLeast,
  type Claim,
  canonicalJson,
  changedIn,
  describeChange,
  exactly,
  idOf,
  type Link,
  type Notice,
  type RevisionClass,
  revisionClasses,
  revisionClassLabel,
  unscoped,
} from '../src/index.ts'
import { anyClaim, type Figure } from './compared.ts'
import { event, killed, party, place, report, source } from './written.ts'

const main = event('coast')
const north = party('north')
const toll = killed('N-1', main, north, 100) as Figure
const page = source('one')
const carried = report(toll, page)
const town = { ...place('town'), point: { latitude: 35, longitude: 35, radius: 5000, basis: { en: 'a map' } } }
const link: Link = {
  type: 'link',
  id: idOf('link', 'written', 'l'),
  refs: [],
  from: toll.id,
  to: idOf('claim', 'other'),
  relation: 'denies',
  statedBy: null,
  statedAt: '2025-03',
  source: null,
  why: null,
}
const notice: Notice = {
  type: 'notice',
  id: idOf('notice', 'written', 'n'),
  refs: [],
  about: toll.id,
  event: null,
  notice: 'correction',
  into: null,
  reason: { en: 'misread' },
}

const figure = (more: Partial<Figure['value']>): Claim => ({ ...toll, value: { ...toll.value, ...more } })
const part = (label: string, n: number): Figure['value']['parts'][number] => ({
  relation: 'adds-up',
  split: null,
  label: { en: label },
  outcome: null,
  unit: null,
  count: exactly(n),
  scope: { ...unscoped, population: { status: 'fighter' } },
})
const scoped = (more: Partial<Figure['value']['scope']>): Claim => figure({ scope: { ...toll.value.scope, ...more } })
const moved = (more: Partial<NonNullable<typeof town.point>>) => ({ ...town, point: { ...town.point, ...more } })

interface Case {
  note: string
  before: AnyEntry
  after: AnyEntry
  classes: RevisionClass[]
}

const cases: Case[] = [
  { note: 'another number', before: toll, after: figure({ count: exactly(120) }), classes: ['figure'] },
  {
    note: 'a number where there was a floor',
    before: figure({ count: atLeast(12) }),
    after: figure({ count: exactly(15) }),
    classes: ['figure'],
  },
  {
    note: 'another number of a part',
    before: figure({ parts: [part('side a', 3)] }),
    after: figure({ parts: [part('side a', 4)] }),
    classes: ['figure'],
  },
  {
    note: 'a part that was not there',
    before: figure({ parts: [] }),
    after: figure({ parts: [part('side a', 4)] }),
    classes: ['figure'],
  },
  {
    note: 'another name of a part with the same number',
    before: figure({ parts: [part('side a', 3), part('side b', 1)] }),
    after: figure({ parts: [part('side a', 3), part('the other side', 1)] }),
    classes: ['wording'],
  },
  {
    note: 'a part of other people with the same number',
    before: figure({ parts: [part('side a', 3)] }),
    after: figure({
      parts: [{ ...part('side a', 3), scope: { ...toll.value.scope, population: { status: 'civilian' } } }],
    }),
    classes: ['scope'],
  },
  {
    note: 'the exact number behind "about"',
    before: figure({ count: about(1400) }),
    after: figure({ count: exactly(1426) }),
    classes: ['precision'],
  },
  {
    note: 'a number that "about" cannot mean',
    before: figure({ count: about(1400) }),
    after: figure({ count: exactly(1600) }),
    classes: ['figure'],
  },
  {
    note: '"about" where there was an exact number',
    before: figure({ count: exactly(1426) }),
    after: figure({ count: about(1400) }),
    classes: ['figure'],
  },
  {
    note: 'the words of a count',
    before: toll,
    after: figure({ count: exactly(100, 'one hundred') }),
    classes: ['precision'],
  },
  { note: 'a total that was documented', before: toll, after: figure({ stance: 'total' }), classes: ['figure'] },
  { note: 'another outcome', before: toll, after: figure({ outcome: 'injured' }), classes: ['figure'] },
  { note: 'other people', before: toll, after: scoped({ population: {} }), classes: ['scope'] },
  { note: 'a window that was not stated', before: toll, after: scoped({ window: '2025-03' }), classes: ['scope'] },
  {
    note: 'a finer window',
    before: scoped({ window: '2025-03' }),
    after: scoped({ window: '2025-03-06/2025-03-09' }),
    classes: ['precision'],
  },
  {
    note: 'another window',
    before: scoped({ window: '2025-03' }),
    after: scoped({ window: '2025-04' }),
    classes: ['scope'],
  },
  { note: 'another hand', before: toll, after: scoped({ by: [north.id] }), classes: ['scope'] },
  { note: 'another event', before: toll, after: { ...toll, event: event('village').id }, classes: ['scope'] },
  { note: 'another claimant', before: toll, after: { ...toll, claimant: party('south').id }, classes: ['attribution'] },
  {
    note: 'another basis',
    before: toll,
    after: { ...toll, basis: { type: 'relayed', from: [] } },
    classes: ['attribution'],
  },
  {
    note: 'a day where there was a month',
    before: { ...toll, statedAt: '2025-03' },
    after: toll,
    classes: ['precision'],
  },
  { note: 'another day', before: toll, after: { ...toll, statedAt: '2025-03-13' }, classes: ['attribution'] },
  { note: 'other words', before: toll, after: { ...toll, statement: { en: 'Otherwise put.' } }, classes: ['wording'] },
  { note: 'a caution', before: toll, after: { ...toll, cautions: ['seed'] }, classes: ['other'] },
  {
    note: 'a number and words',
    before: toll,
    after: { ...figure({ count: exactly(5) }), statement: { en: 'Five.' } },
    classes: ['figure', 'wording'],
  },
  {
    note: 'another source',
    before: carried,
    after: { ...carried, source: source('two').id },
    classes: ['attribution'],
  },
  { note: 'another way it came', before: carried, after: { ...carried, chain: [] }, classes: ['attribution'] },
  { note: 'no quote', before: carried, after: { ...carried, quote: null }, classes: ['wording'] },
  {
    note: 'a figure as printed',
    before: carried,
    after: {
      ...carried,
      asPrinted: { kind: 'casualties', value: toll.value, claimant: north.id, statement: { en: 'A hundred.' } },
    },
    classes: ['figure', 'attribution', 'scope', 'wording', 'other'],
  },
  { note: 'another publisher', before: page, after: { ...page, publisher: north.id }, classes: ['attribution'] },
  { note: 'another title', before: page, after: { ...page, title: 'Other' }, classes: ['wording'] },
  {
    note: 'a year where there was a day',
    before: page,
    after: { ...page, publishedAt: '2025' },
    classes: ['attribution'],
  },
  { note: 'a hash of the copy', before: page, after: { ...page, sha256: 'a'.repeat(64) }, classes: ['other'] },
  { note: 'another summary', before: main, after: { ...main, summary: { en: 'x' } }, classes: ['wording'] },
  { note: 'a finer time of an event', before: main, after: { ...main, window: '2025-03-07' }, classes: ['precision'] },
  { note: 'a place of an event', before: main, after: { ...main, places: [town.id] }, classes: ['scope'] },
  { note: 'another slug', before: main, after: { ...main, slug: 'other' }, classes: ['other'] },
  { note: 'a name of a party', before: north, after: { ...north, name: { en: 'N' } }, classes: ['wording'] },
  {
    note: 'what a party is part of',
    before: north,
    after: { ...north, partOf: party('south').id },
    classes: ['other'],
  },
  { note: 'a finer point', before: town, after: moved({ latitude: 35.01, radius: 500 }), classes: ['precision'] },
  { note: 'a point elsewhere', before: town, after: moved({ latitude: 36 }), classes: ['scope'] },
  {
    note: 'what a place lies in, as well',
    before: town,
    after: { ...town, within: [place('region').id] },
    classes: ['precision'],
  },
  {
    note: 'what a place lies in, instead',
    before: { ...town, within: [place('region').id] },
    after: { ...town, within: [place('state').id] },
    classes: ['scope'],
  },
  { note: 'another relation', before: link, after: { ...link, relation: 'corrects' }, classes: ['other'] },
  {
    note: 'who stated a relation',
    before: link,
    after: { ...link, statedBy: north.id, statedAt: '2025-03-09' },
    classes: ['attribution', 'precision'],
  },
  { note: 'why', before: link, after: { ...link, why: { en: 'because' } }, classes: ['wording'] },
  { note: 'the reason of a notice', before: notice, after: { ...notice, reason: { en: 'x' } }, classes: ['wording'] },
  { note: 'what a notice says', before: notice, after: { ...notice, notice: 'retraction' }, classes: ['other'] },
]

describe('what a revision changed', () => {
  test.each(cases)('$note', ({ before, after, classes }) => {
    expect(changedIn(before, after)).toEqual(classes)
  })

  test('has a case for every type of entry and every class', () => {
    expect(new Set(cases.map(({ after }) => after.type)).size).toBe(8)
    expect(new Set(cases.flatMap(({ classes }) => classes)).size).toBe(revisionClasses.length)
  })

  test('is told field by field, with what it was and what it is', () => {
    expect(describeChange(toll, { ...figure({ count: exactly(5) }), statedAt: null })).toEqual([
      { path: ['statedAt'], class: 'attribution', before: '2025-03-12', after: null },
      { path: ['value', 'count'], class: 'figure', before: toll.value.count, after: exactly(5) },
    ])
  })

  test('is nothing exactly when nothing differs', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        expect(changedIn(a, a)).toEqual([])
        expect(changedIn(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b))
      }),
    )
  })

  test('put into what was before gives what is after, and leaves both as they were', () => {
    // A field that is not there and one that is null say the same here.
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, inner) => inner ?? undefined))
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        const [before, after] = [canonicalJson(a), canonicalJson(b)]
        const made = structuredClone(a) as unknown as Record<string, unknown>
        for (const { path, after: value } of describeChange(a, b)) {
          let at = made
          for (const field of path.slice(0, -1)) {
            at[field] ??= {}
            at = at[field] as Record<string, unknown>
          }
          at[path.at(-1) ?? ''] = value
        }
        expect(prune(plain(made))).toEqual(prune(plain(b)))
        expect([canonicalJson(a), canonicalJson(b)]).toEqual([before, after])
      }),
    )
  })

  test('has a name in every language for each class', () => {
    for (const name of revisionClasses) expect(Object.values(revisionClassLabel(name)).every(Boolean)).toBe(true)
  })
})

/** Objects that hold nothing are nothing. */
const prune = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const kept = Object.entries(value).map(([key, inner]) => [key, prune(inner)] as const)
  const full = kept.filter(([, inner]) => inner !== undefined)
  return full.length === 0 ? undefined : Object.fromEntries(full)
}
