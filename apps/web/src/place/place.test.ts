import { expect, test } from 'vitest'
import { wordsIn } from '../languages/words.ts'
import { nearness, precisionWords } from './precision.ts'

const at = (radius: number, latitude = 35.517, longitude = 35.783) => ({
  latitude,
  longitude,
  radius,
  basis: { en: 'a page' },
})

test.each([
  [{ kind: 'city', point: at(5000) }, 'within 5 km of 35.517° N, 35.783° E'],
  [{ kind: 'site', point: at(250, -1.5, -70) }, 'within 250 metres of 1.5° S, 70° W'],
  [{ kind: 'governorate', point: null }, 'An area; no point stands for it.'],
  [{ kind: 'village', point: null }, 'No page that was read gives a point, so none is drawn.'],
] as const)('%j is known %s', (place, words) => expect(precisionWords(place, wordsIn('en'))).toBe(words))

test('a place without a point has no nearness', () => {
  expect(nearness({ point: null }, wordsIn('ar'))).toBeNull()
  expect(nearness({ point: at(1500) }, wordsIn('ar'))).toBe('معروف بدقة 1.5 كم')
})
