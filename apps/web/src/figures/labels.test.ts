import { expect, test } from 'vitest'
import { overlap, placeLabels, textWidth, type Wish } from './labels.ts'

const bounds = { x0: 0, y0: 0, x1: 400, y1: 300 }

const wish = (id: string, x: number, y: number, texts = [`${id} 1,234`, '1,234']): Wish => ({
  id,
  x,
  y,
  extent: { x0: x - 7, y0: y - 7, x1: x + 7, y1: y + 7 },
  texts,
})

// A spread that is crowded and never the same twice, yet the same on every run.
const scattered = Array.from({ length: 60 }, (_, index) =>
  wish(`Speaker ${index}`, 20 + ((index * 7919) % 360), 20 + ((index * 104729) % 260)),
)

test('no label covers another label', () => {
  const labels = placeLabels(scattered, bounds, 12)
  expect(labels.length).toBeGreaterThan(20)
  for (const [index, label] of labels.entries())
    for (const other of labels.slice(index + 1)) expect(overlap(label.box, other.box)).toBe(false)
})

test('no label covers a mark, its own or another’s', () => {
  for (const label of placeLabels(scattered, bounds, 12))
    for (const { extent } of scattered) expect(overlap(label.box, extent)).toBe(false)
})

test('no label leaves the chart', () => {
  for (const { box } of placeLabels(scattered, bounds, 12)) {
    expect(box.x0).toBeGreaterThanOrEqual(bounds.x0)
    expect(box.x1).toBeLessThanOrEqual(bounds.x1)
    expect(box.y0).toBeGreaterThanOrEqual(bounds.y0)
    expect(box.y1).toBeLessThanOrEqual(bounds.y1)
  }
})

test('a label with room takes its fullest text, beside its mark', () => {
  expect(placeLabels([wish('SOHR', 100, 100)], bounds, 12)).toMatchObject([{ text: 'SOHR 1,234', anchor: 'start' }])
})

test('a label at the far edge stands on the other side of its mark', () => {
  expect(placeLabels([wish('SOHR', 392, 100)], bounds, 12)).toMatchObject([{ anchor: 'end' }])
})

test('a name that finds no room is shortened to its number before it is left out', () => {
  const narrow = { x0: 0, y0: 0, x1: 60, y1: 60 }
  expect(placeLabels([wish('A very long name of a committee', 10, 30)], narrow, 12)).toMatchObject([{ text: '1,234' }])
})

test('marks that hold a direction take no room', () => {
  expect(textWidth('\u2066≥ 12\u2069', 12)).toBe(textWidth('≥ 12', 12))
})
