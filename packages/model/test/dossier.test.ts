import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnyEntry,
  assemble,
  type Claim,
  idOf,
  PublicDossier,
  publicEntries,
  toPublic,
  toPublicClaim,
} from '../src/index.ts'
import { event, writtenRecord } from './written.ts'

const version = { position: 1, recordedAt: '2026-01-01T00:00:00Z' }
const main = event('coast').id
const dossierOf = (entries: readonly AnyEntry[], saidBy: string | null = null) => {
  const dossier = assemble(publicEntries(entries), main, { saidBy })
  return dossier === null ? null : toPublic(dossier, version)
}
const withholding = (about: string): AnyEntry => ({
  type: 'notice',
  id: idOf('notice', about),
  refs: [],
  about,
  event: null,
  notice: 'withholding',
  into: null,
  reason: { en: 'a person is in danger' },
})

describe('a dossier', () => {
  test('gathers an event, its parts, its claims and what they name', () => {
    const dossier = dossierOf(writtenRecord())
    expect(PublicDossier.safeParse(dossier).success).toBe(true)
    expect(dossier?.counts).toEqual({ claims: 3, claimants: 2, reports: 4, sources: 2, subEvents: 1, questions: 2 })
  })

  test('asks the questions of the event first and never mixes in the counts of its parts', () => {
    const questions = dossierOf(writtenRecord())?.questions ?? []
    expect(questions.map(({ kind, event: of, claims }) => [kind, of === main, claims.length])).toEqual([
      ['casualties', true, 2],
      ['characterisation', false, 1],
    ])
  })

  test('is the same whatever order the entries come in', () => {
    const entries = writtenRecord()
    const expected = dossierOf(entries)
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(dossierOf(shuffled)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('is the same when every entry comes twice, or when it is assembled again', () => {
    const entries = writtenRecord()
    expect(dossierOf([...entries, ...structuredClone(entries)])).toEqual(dossierOf(entries))
    expect(dossierOf(entries)).toEqual(dossierOf(entries))
  })

  test('never shrinks as its moment moves on', () => {
    const days = ['2025-03-11', '2025-03-12', '2025-03-13', '2025-03-14', null]
    const counts = days.map((day) => dossierOf(writtenRecord(), day)?.counts.claims ?? 0)
    expect(counts).toEqual([0, 2, 3, 3, 3])
  })

  test('takes an undated claim from the day a publication carried it', () => {
    const entries = writtenRecord().map((entry) =>
      entry.type === 'claim' ? { ...entry, statedAt: null } : entry,
    ) as AnyEntry[]
    expect(dossierOf(entries, '2025-03-11')?.counts.claims).toBe(0)
    expect(dossierOf(entries, '2025-03-12')?.counts.claims).toBe(3)
  })

  test('is nothing when the event is not there', () => {
    expect(assemble(writtenRecord(), idOf('event', 'elsewhere'))).toBeNull()
  })

  test('survives events that are part of each other', () => {
    const entries = writtenRecord().map((entry) =>
      entry.id === main ? { ...entry, partOf: event('village').id } : entry,
    ) as AnyEntry[]
    expect(dossierOf(entries)?.within).toHaveLength(1)
  })
})

describe('what is withheld', () => {
  test('leaves no trace in what readers get', () => {
    const entries = writtenRecord()
    for (const claim of entries.filter((entry): entry is Claim => entry.type === 'claim')) {
      const seen = JSON.stringify(dossierOf([...entries, withholding(claim.id)]))
      expect(seen).not.toContain(claim.id)
      expect(seen).not.toContain(claim.statement.en)
    }
  })

  test('takes with it the claims of a withheld speaker', () => {
    const entries = writtenRecord()
    const north = entries.find((entry) => entry.type === 'party' && entry.shortName?.en === 'NORTH')
    const seen = dossierOf([...entries, withholding(north?.id ?? '')])
    expect(JSON.stringify(seen)).not.toContain('NORTH')
    expect(seen?.counts.claims).toBe(1)
  })

  test('reads exactly as if it had never been there', () => {
    const entries = writtenRecord()
    const claim = entries.find((entry) => entry.type === 'claim')
    const without = entries.filter(
      (entry) => entry !== claim && !(entry.type === 'report' && entry.claim === claim?.id),
    )
    expect(dossierOf([...entries, withholding(claim?.id ?? '')])).toEqual(dossierOf(without))
  })
})

test('a claim page has the claim, its question, its reports and their sources', () => {
  const dossier = assemble(writtenRecord(), main)
  const claim = dossier?.claims[0]
  const page = dossier && claim ? toPublicClaim(dossier, claim.id, version) : null
  expect(page?.reports).toHaveLength(2)
  expect(page?.sources).toHaveLength(2)
  expect(page?.question.claims).toContain(claim?.id)
  expect(page?.citation.text).toBe(`${page?.claim.sentence.en} On Record, ${claim?.id}, version 1.`)
  expect(dossier && toPublicClaim(dossier, idOf('claim', 'none'), version)).toBeNull()
})
