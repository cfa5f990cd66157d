import { atLeast, exactly, languages } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { momentOf } from '../page/moment.ts'
import { figure, names, pairFor, pairOf } from './fixtures.ts'
import { firstOf, grouped } from './groups.ts'
import { compareAddress } from './pair.tsx'
import { piecesOf } from './subject.ts'
import { waysOf } from './ways.ts'

describe('grouped', () => {
  test('pairs stand with others of their reason, reasons that explain most first', () => {
    const groups = grouped([
      pairFor('1', 'dimension-unstated'),
      pairFor('2', 'each-a-floor'),
      pairFor('3', 'part-fits', 'dimension-overlaps'),
      pairFor('4', 'floor-below'),
    ])
    expect(groups.map(({ group, pairs }) => [group, pairs.map(({ a }) => a)])).toEqual([
      ['floor', ['2', '4']],
      ['part', ['3']],
      ['unstated', ['1']],
    ])
  })
  test('a pair whose reason has no name of its own is not lost', () => {
    expect(
      grouped([pairFor('1', 'kind-unknown'), pairFor('2')]).map(({ group, pairs }) => [group, pairs.length]),
    ).toEqual([['other', 2]])
  })
})

describe('firstOf', () => {
  const pairs = (n: number) => Array.from({ length: n }, (_, index) => pairFor(`${index}`))
  test('few places are shared out, so that every reason is seen', () => {
    const first = firstOf(
      [
        { group: 'floor', pairs: pairs(30) },
        { group: 'part', pairs: pairs(1) },
        { group: 'apart', pairs: pairs(9) },
      ],
      6,
    )
    expect(first.map(({ pairs: shown, total }) => [shown.length, total])).toEqual([
      [3, 30],
      [1, 1],
      [2, 9],
    ])
  })
  test('with places enough everything is there, and nothing goes round for ever', () => {
    expect(firstOf([{ group: 'floor', pairs: pairs(3) }], 12)[0]?.pairs).toHaveLength(3)
    expect(firstOf([], 12)).toEqual([])
  })
})

describe('piecesOf', () => {
  const claims = [
    figure('observatory', { count: exactly(1383), stance: 'total' }),
    figure('network', { count: atLeast(2000) }),
    figure('ministry', {
      count: exactly(30),
      scope: { ...figure('x').value.scope, population: { status: 'civilian' } },
    }),
  ]
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  for (const language of languages)
    for (const a of claims)
      for (const b of claims)
        if (a !== b)
          test(`${a.id} beside ${b.id} in ${language}: both are linked, and no word of the sentence is lost`, () => {
            const pair = pairOf(a, b)
            const pieces = piecesOf(pair.sentence[language] ?? '', pair, byId, names[language])
            expect(pieces.map(({ text }) => text).join('')).toBe(pair.sentence[language])
            expect(new Set(pieces.flatMap(({ claim }) => claim ?? []))).toEqual(new Set([a.id, b.id]))
            for (const { text, claim } of pieces) if (claim !== null) expect(text).toMatch(/\d.*2025\)$/)
          })
  test('a sentence that names nothing we know stays whole', () => {
    expect(piecesOf('They differ.', pairOf(figure('a'), figure('b')), new Map(), names.en)).toEqual([
      { text: 'They differ.', claim: null },
    ])
  })
})

test('each claimant counted in as many ways as they counted, in the order they spoke', () => {
  const [one, two, three, four] = [
    figure('1', { claimant: 'a' }),
    figure('2', { claimant: 'b', method: 'estimate', stance: 'total' }),
    figure('3', { claimant: 'a', stance: 'total' }),
    figure('4', { claimant: 'a' }),
  ]
  expect(waysOf([one, two, three, four])).toEqual([
    {
      claimant: 'a',
      ways: [
        { method: 'own-documentation', stance: 'documented', claims: [one, four] },
        { method: 'own-documentation', stance: 'total', claims: [three] },
      ],
    },
    { claimant: 'b', ways: [{ method: 'estimate', stance: 'total', claims: [two] }] },
  ])
})

test('a link to a comparison keeps the moment, and names are made safe for an address', () => {
  expect(compareAddress('claim-a', 'x&y', { language: 'ar', moment: momentOf({ saidBy: '2025-03-12' }) })).toBe(
    '/ar/compare?a=claim-a&b=x%26y&saidBy=2025-03-12',
  )
})
