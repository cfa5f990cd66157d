import { type LensResult, lensNames } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { address, eventPath } from '../page/addresses.ts'
import { momentOf } from '../page/moment.ts'
import { chosenIn, lensQuery, noLens, readingsOf } from './chosen.ts'

describe('chosenIn', () => {
  test('without a lens nothing is computed', () => {
    expect(chosenIn({})).toEqual(noLens)
    expect(chosenIn({ lens: ' ' })).toEqual(noLens)
  })
  test.each(lensNames)('%s is there', (name) => {
    expect(chosenIn({ lens: [name, 'x'] }).lens?.name).toBe(name)
  })
  test.each(['best', '__proto__', 'FULL-RANGE', '<script>'])('%s is no lens, and is named', (given) => {
    expect(chosenIn({ lens: given })).toEqual({ lens: null, unknown: given })
  })
})

test('a lens stands in an address beside the moment, before the place on the page', () => {
  const chosen = chosenIn({ lens: 'full-range' })
  expect(address('en', eventPath('coast'), momentOf({ saidBy: '2025-03-12' }), 'question-1', lensQuery(chosen))).toBe(
    '/en/events/coast?lens=full-range&saidBy=2025-03-12#question-1',
  )
  expect(lensQuery(chosenIn({ lens: 'best' }))).toEqual({})
})

describe('readingsOf', () => {
  const why = { en: 'Because.' }
  const result = (people: string, says: string, used: string[], dropped: string[]) =>
    ({
      lens: 'x',
      population: { status: people },
      sentence: { en: says },
      used: used.map((claim) => ({ claim, why })),
      dropped: dropped.map((claim) => ({ claim, why })),
    }) as unknown as LensResult
  test('what is left out for every population is told once', () => {
    const { readings, never } = readingsOf([result('a', '1', ['1'], ['9', '2']), result('b', '2', ['3'], ['9'])])
    expect(never.map(({ claim }) => claim)).toEqual(['9'])
    expect(readings.map(({ dropped }) => dropped.map(({ claim }) => claim))).toEqual([['2'], []])
  })
  test('populations of which the same is said for the same reasons stand together', () => {
    const { readings } = readingsOf([result('a', 'Contested.', ['1'], ['2']), result('b', 'Contested.', ['1'], ['3'])])
    expect(readings).toHaveLength(1)
    expect(readings[0]?.populations).toEqual([{ status: 'a' }, { status: 'b' }])
    expect(readings[0]?.dropped.map(({ claim }) => claim)).toEqual(['2', '3'])
  })
  test('one population keeps what it left out', () => {
    const { readings, never } = readingsOf([result('a', '1', ['1'], ['2'])])
    expect(never).toEqual([])
    expect(readings[0]?.dropped).toHaveLength(1)
  })
  test('no result is no reading', () => {
    expect(readingsOf([])).toEqual({ readings: [], never: [] })
  })
})
