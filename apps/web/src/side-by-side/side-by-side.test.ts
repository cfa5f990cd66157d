import type { PublishedClaim } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { figure, pairOf } from '../compare/fixtures.ts'
import { wordsIn } from '../languages/words.ts'
import { now } from '../page/moment.ts'
import { viewOf } from '../page/view.ts'
import { problemWords } from './problem-words.ts'
import { rowsOf } from './rows.ts'

const view = viewOf({ parties: [], places: [], sources: [], reports: [], events: [] }, 'en', now)
const rows = (a: PublishedClaim, b: PublishedClaim) =>
  rowsOf({ a, b, comparison: pairOf(a, b) }, view).map(({ name, differs, relation }) => [name, differs, relation])

describe('rowsOf', () => {
  test('two figures are held side by side in everything that is compared, and what differs is marked', () => {
    const everyone = figure('a')
    const civilians = figure('b', {
      stance: 'total',
      scope: { ...everyone.value.scope, population: { status: 'civilian' }, window: null },
    })
    expect(rows(everyone, civilians)).toEqual([
      ['Speaker', true, null],
      ['Said', false, null],
      ['What it counts', false, 'same'],
      ['Figure', false, null],
      ['Whom', true, 'wider'],
      // Neither says where: that is no agreement.
      ['Where', true, 'unstated'],
      ['When', true, 'unstated'],
      ['By whose hand', false, 'same'],
      ['Counted as', true, null],
      ['How counted', false, null],
      ['On what basis', false, null],
    ])
  })
  test('a claim of a kind this page does not know keeps its speaker, day and basis', () => {
    const { kind: _kind, value: _value, ...rest } = figure('a')
    const unknown = { ...rest, kind: 'rumour', value: {}, unknown: true } as never
    expect(rowsOf({ a: unknown, b: unknown, comparison: { dimensions: {} } }, view).map(({ name }) => name)).toEqual([
      'Speaker',
      'Said',
      'On what basis',
    ])
  })
})

describe('problemWords', () => {
  const problem = (code: string, given?: string) => ({ code, given, parameter: 'b' }) as never
  test.each([
    [problem('claim-not-found', 'NOPE'), 'No claim in this record goes by “NOPE”'],
    [problem('claim-ambiguous', 'X'), 'Several claims go by “X”'],
    [problem('not-a-claim', 'X'), 'it is no claim'],
    [problem('parameter-invalid', '../'), 'no name of a claim holds'],
    [problem('parameter-missing'), 'Second claim: nothing was given yet'],
    [problem('something-new', 'X'), 'No claim in this record goes by'],
  ])('%j is told in words', (given, words) => {
    expect(problemWords(given, wordsIn('en'))).toContain(words)
  })
  test('what was given is shown cut short', () => {
    expect(problemWords(problem('claim-not-found', 'a'.repeat(5000)), wordsIn('en')).length).toBeLessThan(300)
  })
})
