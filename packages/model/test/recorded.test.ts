import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnyEntry, assembleAt, heldAt, idOf, type Recorded, worldOf } from '../src/index.ts'
import { event, place, writtenRecord } from './written.ts'

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString()
const main = event('coast').id

// One entry a day; the first claim is revised on day 20.
const history = (): Recorded[] => {
  const entries = writtenRecord()
  const first = entries.find((entry) => entry.type === 'claim')
  const recorded = entries.map(
    (entry, index): Recorded => ({ entry, recordedAt: day(index + 1), supersededAt: entry === first ? day(20) : null }),
  )
  return first === undefined
    ? recorded
    : [
        ...recorded,
        { entry: { ...first, statedAt: '2025-03-11' } as AnyEntry, recordedAt: day(20), supersededAt: null },
      ]
}

describe('the clock of the record', () => {
  test('holds nothing before it began and everything, once each, in the end', () => {
    expect(heldAt(history(), day(0))).toEqual([])
    expect(
      heldAt(history(), null)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      writtenRecord()
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  test('shows the state an entry had at the instant', () => {
    const statedAt = (at: string | null) =>
      heldAt(history(), at).flatMap((entry) => (entry.type === 'claim' ? [entry.statedAt] : []))[0]
    expect(statedAt(day(19))).toBe('2025-03-12')
    expect(
      heldAt(history(), day(20))
        .filter((entry) => entry.type === 'claim')
        .map((claim) => 'statedAt' in claim && claim.statedAt),
    ).toContain('2025-03-11')
  })

  test('never loses an entry as it moves on', () => {
    const instants = fc.tuple(fc.nat({ max: 25 }), fc.nat({ max: 25 }))
    fc.assert(
      fc.property(instants, ([a, b]) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(
          (n) => new Set(heldAt(history(), day(n)).map(({ id }) => id)),
        )
        for (const id of early ?? []) expect(late?.has(id)).toBe(true)
      }),
    )
  })

  test('goes together with the clock of what was said', () => {
    const counts = (saidBy: string | null, recordedBy: string | null) =>
      assembleAt(history(), main, { saidBy, recordedBy })?.claims.length ?? null
    expect(counts(null, day(1))).toBe(0)
    expect(counts(null, null)).toBe(3)
    expect(counts('2025-03-11', null)).toBe(1)
    expect(counts('2025-03-11', day(19))).toBe(0)
    expect(counts(null, day(0))).toBeNull()
  })

  test('does not give away in the past what is withheld now', () => {
    const claim = writtenRecord().find((entry) => entry.type === 'claim')
    const notice: AnyEntry = {
      type: 'notice',
      id: idOf('notice', 'x'),
      refs: [],
      about: claim?.id ?? '',
      event: null,
      notice: 'withholding',
      into: null,
      reason: { en: 'a person is in danger' },
    }
    const hidden = [...history(), { entry: notice, recordedAt: day(30), supersededAt: null }]
    expect(assembleAt(hidden, main, { recordedBy: day(25) })?.claims.map(({ id }) => id)).not.toContain(claim?.id)
  })
})

test('places that lie in each other are walked once and left', () => {
  const [a, b] = [place('a', [place('b').id]), place('b', [place('a').id])]
  expect([...worldOf([a, b]).placesAbove(a.id)]).toEqual([a.id, b.id])
})
