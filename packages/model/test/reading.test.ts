import { describe, expect, test } from 'vitest'
import {
  about,
  assemble,
  atLeast,
  type Claim,
  changesBetween,
  driftOf,
  driftSentence,
  exactly,
  findings,
  isKnown,
  lenses,
  look,
  moreThan,
  namings,
  type Part,
  PublishedReport,
  parseEntry,
  publishReport,
  unscoped,
} from '../src/index.ts'
import { type Figure, monitors, world } from './compared.ts'
import { event, killed, party, report, source, writtenRecord } from './written.ts'

const main = event('coast')
const part = (relation: Part['relation'], n: number, label = 'a part', split: string | null = 'by side'): Part => ({
  relation,
  split: relation === 'adds-up' ? split : null,
  label: { en: label, ar: label },
  outcome: null,
  unit: null,
  count: exactly(n),
  scope: unscoped,
})
const figure = (n: number, parts: Part[], more: Partial<Figure['value']> = {}): Figure => {
  const claim = killed('F', main, party('north'), n) as Figure
  return { ...claim, value: { ...claim.value, ...more, parts } }
}
const codes = (claim: Claim) => findings(claim, claim.statedAt).map(({ code }) => code)

describe('arithmetic within one claim', () => {
  test.each([
    {
      note: 'parts that sum are quiet',
      claim: figure(1018, [part('adds-up', 745), part('adds-up', 125), part('adds-up', 148)]),
      found: [],
    },
    {
      note: '745 + 213 is not 1,018',
      claim: figure(1018, [part('adds-up', 745), part('adds-up', 213)]),
      found: ['parts-do-not-sum'],
    },
    {
      note: '889 + 446 is not 1,334',
      claim: figure(1334, [part('adds-up', 889), part('adds-up', 446)]),
      found: ['parts-do-not-sum'],
    },
    { note: '889 + 445 is 1,334', claim: figure(1334, [part('adds-up', 889), part('adds-up', 445)]), found: [] },
    {
      note: 'two breakdowns are summed apart',
      claim: figure(10, [
        part('adds-up', 4, 'a', 'by place'),
        part('adds-up', 6, 'b', 'by place'),
        part('adds-up', 10, 'c', 'by side'),
      ]),
      found: [],
    },
    {
      note: 'women and children need not sum',
      claim: figure(111, [part('including', 18), part('including', 3)]),
      found: [],
    },
    { note: 'a part above its whole', claim: figure(10, [part('including', 11)]), found: ['part-above-count'] },
    { note: 'others, counted beside, may be more', claim: figure(10, [part('alongside', 11)]), found: [] },
    { note: 'a whole below its part', claim: figure(311, [part('whole', 300)]), found: ['whole-below-count'] },
    {
      note: 'parts of an approximate whole',
      claim: figure(0, [part('adds-up', 900), part('adds-up', 480)], { count: about(1400) }),
      found: [],
    },
    {
      note: 'days that end after it was said',
      claim: figure(3, [], { scope: { ...unscoped, window: '2025-03-06/2025-03-20' } }),
      found: ['window-after-statement'],
    },
  ])('$note', ({ claim, found }) => {
    expect(codes(claim)).toEqual(found)
  })

  test('is said in both languages with the numbers in it', () => {
    const [found] = findings(figure(1018, [part('adds-up', 745), part('adds-up', 213)]), null)
    expect(found?.sentence).toEqual({
      en: 'The parts 745 + 213 come to 958, not to 1,018.',
      ar: 'مجموع الأجزاء 745 + 213 هو 958 لا 1,018.',
    })
  })
})

describe('what a report changed on the way', () => {
  const claim = figure(1426, [])
  const printedAs = (value: Partial<Figure['value']>, claimant: string | null = claim.claimant) => ({
    kind: 'casualties' as const,
    value: { ...claim.value, ...value },
    claimant,
    statement: { en: 'As printed.' },
  })
  const names = namings([...writtenRecord(), ...monitors])
  const found = (value: Partial<Figure['value']>, claimant?: string | null) =>
    driftOf(claim, printedAs(value, claimant), names).map(({ aspect }) => aspect)

  test.each([
    { note: 'another number', value: { count: exactly(1469) }, aspects: ['number'] },
    { note: 'a lost bound', value: { count: atLeast(1426) }, aspects: ['bound'] },
    { note: 'another number and bound', value: { count: moreThan(1400) }, aspects: ['number', 'bound'] },
    {
      note: 'everyone for civilians',
      value: { scope: { ...claim.value.scope, population: {} } },
      aspects: ['population'],
    },
    {
      note: 'three months for three days',
      value: { scope: { ...claim.value.scope, window: '2025-01/2025-03' } },
      aspects: ['window'],
    },
    {
      note: 'a hand the claim does not name',
      value: { scope: { ...claim.value.scope, by: [monitors[1].id] } },
      aspects: ['perpetrator'],
    },
    { note: 'injured for killed', value: { outcome: 'injured' as const }, aspects: ['unit'] },
    { note: 'nothing but words', value: {}, aspects: ['wording'] },
  ])('is named: $note', ({ value, aspects }) => {
    expect(found(value)).toEqual(aspects)
  })

  test('is named: another speaker, or none', () => {
    expect(found({}, monitors[1].id)).toEqual(['speaker'])
    expect(found({}, null)).toEqual(['speaker'])
  })

  test('is said in both languages', () => {
    const [drift] = driftOf(claim, printedAs({ count: exactly(1469) }), names)
    expect(drift && driftSentence(drift, 'en')).toBe('The number: “1,426” became “1,469”.')
    expect(drift && driftSentence(drift, 'ar')).toBe('العدد: «1,426» صار «1,469».')
  })

  test('reaches readers with the report', () => {
    const altered = parseEntry({ ...report(claim, source('one')), asPrinted: printedAs({ count: exactly(1469) }) })
    const published = altered.type === 'report' ? publishReport(altered, claim, names) : null
    expect(PublishedReport.parse(published).drift.map(({ aspect }) => aspect)).toEqual(['number'])
  })
})

describe('a lens', () => {
  const [north, south] = monitors
  const of = (key: string, by: typeof north, n: number, on: string, more: Partial<Figure['value']> = {}): Figure => {
    const claim = killed(key, main, by, n, on) as Figure
    return { ...claim, value: { ...claim.value, ...more } }
  }
  const claims = [
    of('n1', north, 100, '2025-03-08'),
    of('n2', north, 140, '2025-03-10', { method: 'named-list' }),
    of('s1', south, 90, '2025-03-09'),
    of('s2', south, 120, '2025-03-11', { method: 'reported' }),
    of('e', south, 500, '2025-03-11', { scope: { ...unscoped, population: {} } }),
    of('by', south, 60, '2025-03-11', { scope: { ...unscoped, population: { status: 'civilian' }, by: [north.id] } }),
  ]
  const seen = (name: string) => {
    const lens = lenses.find((one) => one.name === name)
    const results = lens === undefined ? [] : look(lens, claims, claims, world)
    return results.find((result) => result.population?.status === 'civilian')
  }

  test.each([
    { name: 'full-range', low: 90, best: null, high: 140 },
    { name: 'latest-per-claimant', low: 120, best: null, high: 140 },
    { name: 'acled-conservative', low: null, best: 120, high: null },
    { name: 'ucdp-low-best-high', low: 140, best: 140, high: 140 },
    { name: 'named-only', low: null, best: 140, high: null },
    { name: 'airwars-grade', low: null, best: null, high: null },
  ])('$name gives what its definition says', ({ name, low, best, high }) => {
    expect(seen(name)).toMatchObject({ low, best, high })
  })

  test.each(lenses.map((lens) => lens.name))(
    '%s accounts for every figure it was given, once, with a reason',
    (name) => {
      const result = seen(name)
      const named = [...(result?.used ?? []), ...(result?.dropped ?? [])].map((step) => step.claim)
      // The claim about everyone belongs to another population, which has a result of its own.
      expect(named.filter((id) => claims.some((claim) => claim.id === id)).toSorted()).toEqual(
        claims
          .filter((claim) => claim.id !== claims[4]?.id)
          .map((claim) => claim.id)
          .toSorted(),
      )
      expect(result?.sentence.en).toMatch(/\.$/)
      expect(result?.sentence.ar).toMatch(/\.$/)
    },
  )

  test('never changes a claim', () => {
    const before = JSON.stringify(claims)
    for (const lens of lenses) look(lens, claims, claims, world)
    expect(JSON.stringify(claims)).toBe(before)
  })

  test('says why it can use nothing, when it can use nothing', () => {
    const [only] = look(lenses[0], [claims[5] as Claim], claims, world)
    expect(only).toMatchObject({ low: null, high: null, used: [], dropped: [{ claim: claims[5]?.id }] })
    expect(only?.sentence.en).toBe('Full range: no figure it can use.')
  })

  test('keeps populations apart', () => {
    expect(look(lenses[0], claims, claims, world).map((result) => result.high)).toEqual([140, 500])
  })
})

describe('changes between two moments', () => {
  const at = (saidBy: string | null) => {
    const dossier = assemble(writtenRecord(), main.id, { saidBy })
    if (dossier === null) throw new Error('the written record has its main event')
    return dossier
  }

  test('say what was added and what became of a question', () => {
    const sentences = changesBetween(at('2025-03-12'), at(null)).map((change) => change.sentence)
    expect(sentences).toEqual([
      expect.objectContaining({ en: 'How many people were killed? Was single origin, now open.' }),
      expect.objectContaining({
        en: expect.stringMatching(/^Added: On 13 March 2025, SOUTH said that 90 civilians were killed/),
      }),
    ])
    for (const { ar } of sentences) expect(ar).toMatch(/\p{Script=Arabic}/u)
  })

  test('are none between a moment and itself', () => {
    expect(changesBetween(at(null), at(null))).toEqual([])
  })

  test('are the mirror going back: what was added is gone', () => {
    const forward = changesBetween(at('2025-03-11'), at(null)).map((change) => change.code)
    const back = changesBetween(at(null), at('2025-03-11')).map((change) => change.code)
    expect(back.length).toBe(forward.length)
    expect(back.filter((code) => code === 'claim-gone').length).toBe(
      forward.filter((code) => code === 'claim-added').length,
    )
  })
})

test('the written record has a state for every question', () => {
  const dossier = assemble(writtenRecord(), main.id)
  expect(dossier?.questions.map((question) => question.state)).toEqual(['open', 'single-origin'])
  expect(dossier?.claims.every(isKnown)).toBe(true)
})
