import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './fold.ts'

test.each([
  { note: 'case', text: 'LATAKIA', folded: 'latakia' },
  { note: 'Latin accents', text: 'Bāniyās', folded: 'baniyas' },
  { note: 'the half ring of ayn', text: 'ʿAlawī', folded: 'alawi' },
  { note: 'a typographic apostrophe', text: 'Syria’s', folded: "syria's" },
  { note: 'a dotted capital I', text: 'İdlib', folded: 'idlib' },
  { note: 'letters no mark was taken from', text: 'Straße, Łódź, Æsop', folded: 'strasse, lodz, aesop' },
  { note: 'a ligature and a full-width letter', text: 'oﬃce Ａ', folded: 'office a' },
  { note: 'tashkeel', text: 'المَدَنِيُّون', folded: 'المدنيون' },
  { note: 'tatweel', text: 'بانـــياس', folded: 'بانياس' },
  { note: 'every alef', text: 'أ إ آ ٱ ا', folded: 'ا ا ا ا ا' },
  { note: 'alef maqsura and ya', text: 'على مستشفى', folded: 'علي مستشفي' },
  { note: 'hamza on waw and ya', text: 'مسؤول هيئة', folded: 'مسوول هييه' },
  { note: 'ta marbuta', text: 'جبلة', folded: 'جبله' },
  { note: 'Persian kaf and ya', text: 'کی', folded: 'كي' },
  { note: 'Arabic digits', text: '١٬٤٢٦', folded: '1,426' },
  { note: 'Persian digits', text: '۱۴۲۶', folded: '1426' },
  { note: 'a presentation form', text: 'ﻻﺟﺌﻮن', folded: 'لاجيون' },
  { note: 'bidi controls and joiners', text: '\u202bجبلة\u202c a\u200db', folded: 'جبله ab' },
  { note: 'spaces of every width', text: '  a\u00a0\u2003b\n ', folded: 'a b' },
  { note: 'a mark that is part of the letter', text: 'が हि', folded: 'が हि' },
])('folds $note', ({ text, folded }) => {
  expect(foldText(text)).toBe(folded)
})

test('what is folded stays as it is when folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)),
    { numRuns: 2000 },
  )
})

test('both ways of writing one accented word fold alike', () => {
  fc.assert(fc.property(fc.string(), (text) => foldText(text.normalize('NFC')) === foldText(text.normalize('NFD'))))
})
