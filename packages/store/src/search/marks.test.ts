import { expect, test } from 'vitest'
import { type Ask, readAsk } from './ask.ts'
import { marksIn } from './marks.ts'
import { wordsOf } from './words.ts'

const none: Ask = { terms: [], passedOver: [] }

test.each([
  { note: 'a word wherever it stands', text: 'Fire, fire!', q: 'fire', marked: ['Fire', 'fire'] },
  { note: 'another form of it', text: 'Killings and the killed', q: 'killing', marked: ['Killings', 'killed'] },
  { note: 'an accented letter as it is written', text: 'in Bāniyās.', q: 'baniyas', marked: ['Bāniyās'] },
  { note: 'decomposed letters whole', text: 'in Ba\u0304niya\u0304s.', q: 'baniyas', marked: ['Ba\u0304niya\u0304s'] },
  { note: 'a number with its grouping', text: 'over 1,400 people', q: '1400', marked: ['1,400'] },
  { note: 'a number in Arabic digits', text: 'نحو ١٬٤٠٠ شخص', q: '1,400', marked: ['١٬٤٠٠'] },
  { note: 'an Arabic word with what is written onto it', text: 'طرطوس والبانياس', q: 'بانياس', marked: ['والبانياس'] },
  { note: 'an Arabic word less punctuation', text: 'مدنيون، وعسكريون', q: 'مدنيون', marked: ['مدنيون'] },
  { note: 'the whole of a word half typed', text: 'Latakia', q: 'lat*', marked: ['Latakia'] },
  {
    note: 'the words of a phrase, not elsewhere',
    text: 'cleansing; ethnic cleansing',
    q: '"ethnic cleansing"',
    marked: ['ethnic', 'cleansing'],
  },
  { note: 'nothing that must not be there', text: 'fire and smoke', q: 'fire -smoke', marked: ['fire'] },
  { note: 'nothing', text: 'fire', q: 'water', marked: [] },
  { note: 'a word within bidi controls, without them', text: '\u2067جبلة\u2069', q: 'جبلة', marked: ['جبلة'] },
  { note: 'a word after a character outside the basic plane', text: '🔥 fire', q: 'fire', marked: ['fire'] },
])('marks $note', ({ text, q, marked }) => {
  expect(marksIn(text, readAsk(q) ?? none).map(({ start, end }) => text.slice(start, end))).toEqual(marked)
})

test('a word of a text always stands where it is said to stand', () => {
  const text = 'At 5 a.m. «ﻻ إله» the 1 400 قتيل و1,400 Ba‘ath’s — ½ كم² x'.repeat(3)
  for (const { start, end } of wordsOf(text)) {
    expect(end).toBeGreaterThan(start)
    expect(text.slice(start, end)).not.toMatch(/^[\s«»—.]|[\s«»—.]$/)
  }
})
