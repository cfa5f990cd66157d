import sharp from 'sharp'
import { expect, test } from 'vitest'
import { block, shortened } from './block.ts'
import { picture } from './picture.ts'

const said = {
  language: 'en',
  quote: null,
  sentence: 'A monitor said that 16 were killed.',
  under: 'The harbour',
} as const
const words = { language: 'ar', size: 40, ink: '#000', width: 1000, height: 400 }

test('a picture has the size others expect, and stays light', async () => {
  const png = await picture({ ...said, quote: { text: 'w'.repeat(4000), language: 'en' } })
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(png.length).toBeLessThan(120_000)
})

test('Arabic letters are joined, not set one by one', async () => {
  const together = await block({ ...words, text: 'سجل' })
  const apart = await block({ ...words, text: 'س\u200cج\u200cل' })
  const spaced = await block({ ...words, text: 'س ج ل' })
  expect(together.width).toBeLessThan(spaced.width)
  expect(apart.input.equals(spaced.input)).toBe(true)
})

test('markup and signs that turn the direction are words, or nothing', async () => {
  const png = await picture({ ...said, sentence: '<b>&amp;</b> \u202e"turned"\u0000 \ud800' })
  expect((await sharp(png).metadata()).width).toBe(1200)
  expect(shortened('one two three', 9)).toBe('one two …')
})
