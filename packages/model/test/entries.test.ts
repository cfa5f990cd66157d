import { describe, expect, test } from 'vitest'
import invalid from '../cases/entries-invalid.json' with { type: 'json' }
import { idOf, isKnown, ModelError, mentions, parseEntry, readEntry } from '../src/index.ts'
import { event, killed, party, place, source, writtenRecord } from './written.ts'

const bases: Record<string, object> = {
  claim: killed('X', event('x'), party('x'), 3),
  event: event('x'),
  source: source('x'),
  place: place('x'),
}

/** A copy of the value with one field, named by its dotted path, replaced. */
const withField = (value: object, path: string, field: unknown): object => {
  const copy = structuredClone(value)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  )
  parent[last] = field
  return copy
}

describe('writing is strict', () => {
  test('every written entry is accepted and comes back as it was', () => {
    for (const entry of writtenRecord()) expect(parseEntry(structuredClone(entry))).toEqual(entry)
  })

  test.each(invalid)('refuses $note, and says where', ({ base, set, path }) => {
    const value = Object.entries(set).reduce((at, [key, field]) => withField(at, key, field), bases[base] ?? {})
    let refused: unknown
    try {
      parseEntry(value)
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(ModelError)
    const { code, issues } = refused as ModelError
    expect(code).toBe('entry-invalid')
    expect(issues.map((issue) => issue.path.join('.'))).toContain(path)
  })

  test('an unknown term is answered with the terms there are', () => {
    const value = withField(bases.claim ?? {}, 'value.outcome', 'kild')
    expect(() => parseEntry(value)).toThrow(/unknown outcome; the terms are .*killed.*missing/)
  })

  test('everything wrong is reported at once', () => {
    const wrong = withField(withField(bases.claim ?? {}, 'statedAt', 'yesterday'), 'claimant', 'someone')
    try {
      parseEntry(wrong)
      expect.unreachable()
    } catch (error) {
      expect((error as ModelError).issues.map((issue) => issue.path.join('.')).sort()).toEqual(['claimant', 'statedAt'])
    }
  })
})

describe('reading is tolerant', () => {
  const newer = { ...bases.claim, kind: 'prophecy', value: { of: ['what', 'comes'], deep: { kept: true } } }

  test('a claim of a kind from a newer writer is kept whole', () => {
    const claim = readEntry(newer)
    expect(claim.type === 'claim' && isKnown(claim)).toBe(false)
    expect(claim).toMatchObject({ kind: 'prophecy', value: newer.value })
  })

  test('the same claim is refused on writing', () => {
    expect(() => parseEntry(newer)).toThrow(ModelError)
  })

  test('a known kind with a term only a newer version knows is kept whole too', () => {
    const claim = readEntry(withField(bases.claim ?? {}, 'value.outcome', 'enchanted'))
    expect(claim).toMatchObject({ unknown: true, kind: 'casualties', value: { outcome: 'enchanted' } })
  })

  test('what is not an entry at all is still refused', () => {
    expect(() => readEntry({ type: 'poem' })).toThrow(ModelError)
    expect(() => readEntry(null)).toThrow(ModelError)
  })
})

test('an entry mentions every other entry it names, and not itself', () => {
  const of = event('x')
  const by = party('x')
  const claim = killed('X', of, by, 3)
  expect(mentions(claim).sort()).toEqual([of.id, by.id].sort())
  expect(mentions(event('y', of.id))).toEqual([of.id])
  expect(mentions({ ...by, description: { en: `see ${idOf('claim', 'a')} in passing` } })).toEqual([])
})
