import { readFileSync } from 'node:fs'
import {
  type AnyEntry,
  assemble,
  type Claim,
  compare,
  findings,
  publicEntries,
  toPublic,
  worldOf,
} from '@onrecord/model'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readRecord } from './read.ts'

// The judgement was written down from the facts before anything was compared (pairs.csv). Where the comparison comes to
// something else, the reason is here; a pair that changes either way fails the test.
const otherwise: Readonly<Record<string, readonly [outcome: string, why: string]>> = {
  'SOHR-0309-830 SOHR-0310-973': [
    'within',
    'the 830 are Alawites killed by one side, the 973 are civilians: other words than one running count',
  ],
  'SOHR-0308-162 SOHR-0308-311': [
    'differs',
    'the 311 are Alawites killed by one side, in a smaller area than the 162 civilians',
  ],
  'CRADLE-149 MAYA-0307-30': ['within', 'the 149 are Alawite civilians, the 30 civilians of whatever community'],
  'COM-0722-SEC SOHR-0308-TRIGGER': [
    'differs',
    'the committee’s words say who attacked, not what came first: another kind of claim',
  ],
  'SOHR-0312-ACTOR HRW-0310-OPEN': ['differs', 'one is about executions and burning, the other about abuses: two acts'],
}

const entries: readonly AnyEntry[] = readRecord()
const world = worldOf(entries)
const claims = new Map(
  entries.flatMap((entry) =>
    entry.type === 'claim' ? entry.refs.map((ref) => [ref.value, entry as Claim] as const) : [],
  ),
)
const rows = parse(readFileSync(new URL('pairs.csv', import.meta.url), 'utf8'), { columns: true }) as Record<
  'a' | 'b' | 'outcome' | 'why',
  string
>[]
const claimOf = (ref: string): Claim => {
  const claim = claims.get(ref)
  if (claim === undefined) throw new Error(`no claim ${ref}`)
  return claim
}

describe('pairs judged beforehand', () => {
  test.each(rows)('$a and $b: $outcome ($why)', ({ a, b, outcome }) => {
    const [found] = otherwise[`${a} ${b}`] ?? [outcome]
    expect(compare(claimOf(a), claimOf(b), world).outcome).toBe(found)
  })

  test('are eighty-two, of which seventy-seven come out as judged', () => {
    expect(rows.length).toBe(82)
    expect(Object.keys(otherwise).length).toBe(5)
  })
})

const main = entries.find((entry) => entry.type === 'event' && entry.slug === 'syria-coast-2025')
const dossier = assemble(publicEntries(entries), main?.id ?? '')
if (dossier === null) throw new Error('the record has its main event')
const published = toPublic(dossier, { position: 1, recordedAt: null })

test('every pair within every question comes to an outcome, the same from both sides', () => {
  let pairs = 0
  for (const question of dossier.questions) {
    const asked = dossier.claims.filter((claim) => question.claims.includes(claim.id))
    for (const a of asked)
      for (const b of asked) {
        pairs += 1
        const mirror = { contains: 'within', within: 'contains' } as Record<string, string>
        const { outcome } = compare(a, b, world)
        expect(compare(b, a, world).outcome).toBe(mirror[outcome] ?? outcome)
        if (a === b) expect(outcome).toBe('agrees')
      }
  }
  expect(pairs).toBeGreaterThan(7000)
})

test('all altered copies have what they changed named, and more than the wording', () => {
  const altered = published.reports.filter((report) => report.asPrinted !== null)
  expect(new Set(altered.map((report) => report.refs[0]?.value.split('#')[0])).size).toBe(39)
  for (const report of altered) {
    expect(report.drift.length, report.refs[0]?.value).toBeGreaterThan(0)
    expect(
      report.drift.map(({ aspect }) => aspect),
      report.refs[0]?.value,
    ).not.toEqual(['wording'])
  }
})

test('1,469 for 1,426, civilians for everyone, and 889 + 446 for 1,334 are found', () => {
  const of = (ref: string) => published.reports.find((report) => report.refs.some((own) => own.value === ref))
  expect(of('TASS-1469')?.drift.map(({ aspect }) => aspect)).toEqual(['number', 'population'])
  expect(of('HALAZON-CIV')?.drift.map(({ aspect }) => aspect)).toEqual(['population'])
  expect(of('SHQ-3M')?.drift.map(({ aspect }) => aspect)).toContain('window')
  expect(of('VOE-INVERT')?.drift.map(({ aspect }) => aspect)).toContain('perpetrator')
  expect(of('SYRIANPC-446')?.findings.map((finding) => finding.sentence.en)).toEqual([
    'The parts 889 + 446 come to 1,335, not to 1,334.',
  ])
})

test('the claims of the record add up, and one number changed by one is noticed', () => {
  expect(published.claims.filter((claim) => claim.findings.length > 0).map((claim) => claim.refs[0]?.value)).toEqual([])
  const snhr = structuredClone(claimOf('SNHR-0409-1334'))
  if (snhr.kind !== 'casualties') throw new Error('it is a figure')
  const part = snhr.value.parts.find((one) => one.relation === 'adds-up' && one.count.point === 445)
  if (part === undefined) throw new Error('445 is one of its parts')
  part.count = { ...part.count, min: 446, max: 446, point: 446 }
  expect(findings(snhr, snhr.statedAt).map(({ code }) => code)).toEqual(['parts-do-not-sum'])
})
