import { about, atLeast, atMost, between, type Count, exactly, moreThan, worded } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { shortCount } from './figure.ts'
import { crowd, figure } from './fixtures.ts'
import { hueCount, huesOf } from './hues.ts'
import { overlap } from './labels.ts'
import { drawable, layoutChart } from './layout.ts'
import { shapeOf } from './shape.ts'
import { strokesOf } from './strokes.ts'

const frame = { width: 900, direction: 'ltr', size: 12, hues: new Map() } as const
const many = crowd(90)

const numbersIn = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

describe('layoutChart', () => {
  test('Arabic is the mirror image: every mark and every day stands as far from the right as English from the left', () => {
    const ltr = layoutChart(many, frame)
    const rtl = layoutChart(many, { ...frame, direction: 'rtl' })
    expect(rtl.axis.map(({ x }) => x)).toEqual(ltr.axis.map(({ x }) => Math.round((900 - x) * 10) / 10))
    expect(rtl.breakAt).toBeCloseTo(900 - (ltr.breakAt ?? 0), 0)
    const starts = (chart: typeof ltr) =>
      chart.panels.flatMap(({ labels }) => labels.map(({ id, x, y, anchor }) => ({ id, x, y, anchor })))
    expect(starts(rtl)).toEqual(starts(ltr).map((label) => ({ ...label, x: expect.closeTo(900 - label.x, 0) })))
  })

  test('labels of one chart never overlap', () => {
    for (const width of [352, 940])
      for (const { labels } of layoutChart(many, { ...frame, width }).panels)
        for (const [index, label] of labels.entries())
          for (const other of labels.slice(0, index)) expect(overlap(label.box, other.box)).toBe(false)
  })

  test('every figure with a day and a number is drawn, once', () => {
    const drawn = layoutChart(many, frame).panels.flatMap(({ marks }) => marks.map((mark) => mark.figure.id))
    expect(drawn.toSorted()).toEqual(many.map(({ id }) => id).toSorted())
  })

  test('figures about different people never share a panel', () => {
    for (const { people, marks } of layoutChart(many, frame).panels)
      expect(new Set(marks.map((mark) => mark.figure.people))).toEqual(new Set([people]))
  })

  test('a line joins the same speaker on the same scope, and nothing else', () => {
    const figures = [
      figure({ id: '1', day: '2025-03-06', series: 'a' }),
      figure({ id: '2', day: '2025-03-08', series: 'a', count: exactly(140) }),
      figure({ id: '3', day: '2025-03-08', series: 'a elsewhere' }),
      figure({ id: '4', day: '2025-03-09', claimant: 'b', series: 'b' }),
    ]
    expect(layoutChart(figures, frame).panels.flatMap(({ lines }) => lines)).toHaveLength(1)
  })

  test('a line never goes back to a figure that counts fewer days', () => {
    const figures = [
      figure({ id: '1', day: '2025-03-10', series: 'a', cutOff: '2025-03-10' }),
      figure({ id: '2', day: '2025-04-02', series: 'a', cutOff: '2025-03-08', count: exactly(40) }),
    ]
    expect(layoutChart(figures, frame).panels.flatMap(({ lines }) => lines)).toEqual([])
  })

  test('marks that would cover one another stand side by side', () => {
    const [panel] = layoutChart([figure({ id: '1' }), figure({ id: '2' }), figure({ id: '3' })], frame).panels
    expect(new Set(panel?.marks.map((mark) => mark.outline)).size).toBe(3)
  })

  test('a figure without a day or a number is left to the table', () => {
    expect(drawable(figure({ days: null }))).toBe(false)
    expect(drawable(figure({ count: { ...worded('dozens'), min: null } }))).toBe(false)
    expect(drawable(figure({ count: worded('dozens', 24) }))).toBe(true)
  })

  test('nothing is drawn outside the chart', () => {
    const chart = layoutChart(many, frame)
    for (const { marks } of chart.panels)
      for (const mark of marks)
        for (const n of numbersIn(mark.strokes))
          expect(Number.isFinite(n) && n <= Math.max(900, chart.height)).toBe(true)
  })
})

const bounds: [note: string, count: Count, strokes: boolean, hollow: boolean, short: string][] = [
  ['an exact number is a plain mark', exactly(12), false, false, '12'],
  ['at least has an open arrow', atLeast(12), true, false, '\u2066≥ 12\u2069'],
  ['more than has a hollow mark and an arrow', moreThan(1400), true, true, '\u2066> 1,400\u2069'],
  ['at most has an arrow', atMost(7000), true, false, '\u2066≤ 7,000\u2069'],
  ['about has a bracket', about(1400), true, false, '\u2066≈ 1,400\u2069'],
  ['a range is a bar', between(2300, 2400), true, false, '2,300–2,400'],
]

test.each(bounds)('%s', (_, count, strokes, hollow, short) => {
  const drawn = strokesOf(figure({ count }), 100, 100, (n) => 200 - n / 100)
  expect(drawn.path !== '').toBe(strokes)
  expect(drawn.hollow).toBe(hollow)
  expect(shortCount(count)).toBe(short)
})

test('shape says whom a figure counts', () => {
  expect(shapeOf(null)).toBe('cross')
  expect(shapeOf({})).toBe('circle')
  expect(shapeOf({ status: 'civilian', community: 'alawite' })).toBe('square')
  expect(shapeOf({ affiliation: 'government-forces' })).toBe('triangle')
  expect(shapeOf({ status: 'fighter', affiliation: 'former-government' })).toBe('diamond')
  expect(shapeOf({ age: 'child', status: 'civilian' })).toBe('star')
})

test('the speakers with the most figures get a hue each, the rest are grey', () => {
  const hues = huesOf(many)
  expect(hues.size).toBe(hueCount)
  expect(new Set(hues.values()).size).toBe(hueCount)
})
