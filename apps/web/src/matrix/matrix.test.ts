import type { PublishedClaim, Question } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { letterOf } from './letters.ts'
import { excerptOf, matrixOf, speakersInOrder } from './matrix.ts'

const claim = (id: string, claimant: string, statedAt: string | null) => ({ id, claimant, statedAt }) as PublishedClaim
const claims = new Map(
  [
    claim('late', 'b', '2025-03-09'),
    claim('early', 'a', '2025-03-07'),
    claim('again', 'a', '2025-03-10'),
    claim('undated', 'c', null),
  ].map((one) => [one.id, one]),
)
const question = (id: string, ids: string[], silent: string[] = []) =>
  ({
    id,
    claims: ids,
    claimants: [...new Set(ids.map((of) => claims.get(of)?.claimant ?? ''))],
    silent,
  }) as unknown as Question
const first = question('first', ['early', 'late', 'again'])
const second = question('second', ['undated'], ['b', 'd'])

describe('who said what', () => {
  test('speakers stand in the order they first spoke; the undated after the dated, the silent last', () => {
    expect(speakersInOrder([first, second], claims)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a cell holds what its speaker said on its question, and whether they were asked in vain', () => {
    const { rows } = matrixOf([first, second], ['a', 'd'], claims)
    expect(rows.map(({ cells }) => cells.map((cell) => [cell.claims.map(({ id }) => id), cell.silent]))).toEqual([
      [
        [['early', 'again'], false],
        [[], false],
      ],
      [
        [[], false],
        [[], true],
      ],
    ])
  })

  test('where there is no room, questions most speak to stay, and of the speakers those who answer most', () => {
    const small = excerptOf([first, second, question('third', ['late'])], claims, { questions: 2, speakers: 1 })
    expect(small.questions.map(({ id }) => id)).toEqual(['first', 'second'])
    expect(small.rows.map(({ claimant }) => claimant)).toEqual(['b'])
  })
})

test('letters go on behind Z', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
