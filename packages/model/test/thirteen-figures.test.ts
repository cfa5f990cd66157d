import { describe, expect, test } from 'vitest'
import {
  about,
  atLeast,
  type Claim,
  type Count,
  compare,
  comparisonSentence,
  exactly,
  findings,
  idOf,
  moreThan,
  namingOf,
  type Part,
  type Population,
  parseEntry,
  type Scope,
  sentence,
  unscoped,
  worldOf,
} from '../src/index.ts'
import { event, party, place } from './written.ts'

// Thirteen figures given for one event, as secondary pages relay them: whom, where and when they count differs, and so
// do their bounds. Each must be sayable, and every pair must come to an outcome with a reason.
const syria = place('syria')
const coast = { ...place('coast', [syria.id]), kind: 'region' as const }
const governorates = ['latakia', 'tartous', 'hama', 'homs'].map((name) => place(name, [coast.id, syria.id]))
const main = event('coast')
const [sohr, snhr, committee, inquiry, ohchr, reuters, relay, activist] = [
  'sohr',
  'snhr',
  'committee',
  'inquiry',
  'ohchr',
  'reuters',
  'relay',
  'activist',
].map((name) => party(name)) as [
  ReturnType<typeof party>,
  ReturnType<typeof party>,
  ReturnType<typeof party>,
  ReturnType<typeof party>,
  ReturnType<typeof party>,
  ReturnType<typeof party>,
  ReturnType<typeof party>,
  ReturnType<typeof party>,
]
const forces = party('forces', 'armed-group')
const entries = [
  syria,
  coast,
  ...governorates,
  main,
  sohr,
  snhr,
  committee,
  inquiry,
  ohchr,
  reuters,
  relay,
  activist,
  forces,
]
const world = worldOf(entries)

type Value = Extract<Claim, { kind: 'casualties' }>['value']
const civilians: Population = { status: 'civilian' }
const onCoast: Scope = { ...unscoped, area: { places: [coast.id] } }
const part = (relation: Part['relation'], n: number, population: Population): Part => ({
  relation,
  split: relation === 'adds-up' ? 'by side' : null,
  label: { en: `${n}`, ar: `${n}` },
  outcome: null,
  unit: null,
  count: exactly(n),
  scope: { ...unscoped, population },
})

const said = (
  key: string,
  by: typeof sohr,
  on: string | null,
  count: Count,
  scope: Partial<Scope>,
  more: Partial<Value> = {},
): Claim =>
  parseEntry({
    type: 'claim',
    id: idOf('claim', 'thirteen', key),
    refs: [{ scheme: 'thirteen', value: key }],
    event: main.id,
    claimant: by.id,
    role: null,
    statedAt: on,
    hedge: 'asserted',
    basis: { type: 'unstated', from: [] },
    statement: { en: key },
    asStated: null,
    cautions: [],
    kind: 'casualties',
    value: {
      outcome: 'killed',
      count,
      stance: 'documented',
      method: 'unstated',
      scope: { ...onCoast, ...scope },
      parts: [],
      ...more,
    },
  }) as Claim

const security: Population = { affiliation: 'government-forces' }
const fighters: Population = { status: 'fighter', affiliation: 'former-government' }
const rows = {
  snhr240: said(
    'snhr240',
    snhr,
    '2025-03-07',
    atLeast(240),
    { population: {}, window: '2025-03-06/2025-03-07' },
    {
      parts: [
        part('adds-up', 100, security),
        part('adds-up', 15, civilians),
        { ...part('adds-up', 125, civilians), count: about(125) },
      ],
    },
  ),
  sohr1018: said(
    'sohr1018',
    sohr,
    '2025-03-08',
    exactly(1018),
    { population: {}, window: '2025-03-06/2025-03-08' },
    { parts: [part('adds-up', 745, civilians), part('adds-up', 125, security), part('adds-up', 148, fighters)] },
  ),
  relayed1018: said(
    'relayed1018',
    sohr,
    '2025-03-08',
    exactly(1018),
    { population: {}, window: '2025-03-06/2025-03-08' },
    { parts: [part('adds-up', 745, civilians), part('adds-up', 213, { status: 'fighter' })] },
  ),
  sohr1300: said(
    'sohr1300',
    sohr,
    '2025-03-09',
    moreThan(1300),
    { population: {}, window: '2025-03-06/2025-03-09' },
    { parts: [part('adds-up', 830, civilians), part('adds-up', 231, security), part('adds-up', 250, fighters)] },
  ),
  sohr1383: said('sohr1383', sohr, '2025-03-12', exactly(1383), {
    population: civilians,
    window: '2025-03-06/2025-03-12',
    area: { places: governorates.map(({ id }) => id) },
  }),
  committee1426: said(
    'committee1426',
    committee,
    '2025-07-22',
    exactly(1426),
    { population: {}, mostly: civilians, window: '2025-03-06/2025-03-09' },
    { stance: 'total', method: 'named-list', parts: [part('including', 90, { sex: 'female' })] },
  ),
  inquiry1400: said(
    'inquiry1400',
    inquiry,
    '2025-08-14',
    about(1400),
    { population: {}, mostly: civilians, window: '2025-03-01/2025-03-10' },
    { stance: 'unstated' },
  ),
  sohr2644: said(
    'sohr2644',
    sohr,
    '2025-08',
    exactly(2644),
    { population: {}, window: '2025-03', area: { places: [syria.id] } },
    { parts: [part('including', 2069, civilians)] },
  ),
  ohchr111: said('ohchr111', ohchr, '2025-03-11', exactly(111), {
    population: civilians,
    window: '2025-03-06/2025-03-11',
  }),
  snhr1334: said(
    'snhr1334',
    snhr,
    '2025-06-30',
    exactly(1334),
    { population: {}, window: '2025-03' },
    { parts: [{ ...part('including', 889, {}), scope: { ...unscoped, population: {}, by: [forces.id] } }] },
  ),
  reuters1479: said(
    'reuters1479',
    reuters,
    '2025-06-30',
    exactly(1479),
    { population: { community: 'alawite' }, window: '2025-03-07/2025-03-09' },
    { method: 'named-list' },
  ),
  relay1482: said(
    'relay1482',
    relay,
    '2025-07',
    atLeast(1482),
    { population: civilians, window: '2025-03-07/2025-03-09' },
    { stance: 'unstated' },
  ),
  activist20000: said(
    'activist20000',
    activist,
    null,
    moreThan(20_000),
    { population: { community: 'alawite' }, window: '2024-12-08/..', area: null },
    { stance: 'unstated' },
  ),
}

const outcomeOf = (a: keyof typeof rows, b: keyof typeof rows) => compare(rows[a], rows[b], world).outcome

describe('thirteen figures for one event', () => {
  test('can each be said, with speaker, bound, people, place and days', () => {
    for (const claim of Object.values(rows))
      for (const language of ['en', 'ar'] as const)
        expect(sentence(claim, namingOf(entries, language))).not.toMatch(/undefined|null|-[0-9a-z]{26}/)
    expect(sentence(rows.sohr1383, namingOf(entries, 'en'))).toBe(
      'On 12 March 2025, SOHR said that 1,383 civilians were killed in latakia, tartous, hama and homs, 6–12 March 2025 (cases it had documented).',
    )
  })

  test('are explained pair by pair, in both languages', () => {
    const all = Object.values(rows)
    for (const a of all)
      for (const b of all) {
        const verdict = compare(a, b, world)
        expect(verdict.reasons.length).toBeGreaterThan(0)
        for (const language of ['en', 'ar'] as const)
          expect(comparisonSentence(verdict, a, b, namingOf(entries, language)).length).toBeGreaterThan(20)
      }
  })

  test.each([
    ['relayed1018', 'sohr1018', 'agrees'],
    ['sohr1018', 'sohr1300', 'updates'],
    ['ohchr111', 'sohr1383', 'within'],
    ['sohr1383', 'sohr2644', 'within'],
    ['committee1426', 'inquiry1400', 'within'],
    ['committee1426', 'snhr1334', 'rivals'],
    ['reuters1479', 'committee1426', 'conflicts'],
    ['relay1482', 'committee1426', 'conflicts'],
    ['reuters1479', 'relay1482', 'differs'],
    ['activist20000', 'reuters1479', 'undetermined'],
    ['snhr240', 'ohchr111', 'differs'],
  ] as const)('%s and %s: %s', (a, b, outcome) => {
    expect(outcomeOf(a, b)).toBe(outcome)
  })

  test('the relay whose parts do not add up is found, and only that one', () => {
    const wrong = Object.entries(rows).filter(([, claim]) => findings(claim, claim.statedAt).length > 0)
    expect(wrong.map(([key]) => key)).toEqual(['relayed1018'])
    expect(findings(rows.relayed1018, null)[0]?.sentence.en).toBe('The parts 745 + 213 come to 958, not to 1,018.')
  })
})
