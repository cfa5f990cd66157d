import { idOf } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, event } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { Store } from '../index.ts'
import { readRequest } from './request.ts'

interface Case {
  note: string
  /** The title of an event. */
  text: string
  q: string
  found: boolean
}

const finds = (note: string, text: string, q: string): Case => ({ note, text, q, found: true })
const misses = (note: string, text: string, q: string): Case => ({ note, text, q, found: false })

const cases: Case[] = [
  finds('a word', 'The harbour of Latakia', 'Latakia'),
  finds('a word in other case', 'The harbour of Latakia', 'LATAKIA'),
  finds('words in any order', 'The harbour of Latakia', 'latakia harbour'),
  misses('one word of two', 'The harbour of Latakia', 'latakia airport'),
  finds('an accent that was not typed', 'Bāniyās', 'baniyas'),
  finds('an accent that was typed', 'Baniyas', 'Bāniyās'),
  finds('a plural for a singular', 'a massacre in a village', 'massacres'),
  finds('a singular for a plural', 'massacres in villages', 'massacre village'),
  finds('another form of a verb', 'hundreds were killed', 'killing'),
  finds('a word less its possessive', 'Syria’s coast', 'syria'),
  finds('a possessive typed', 'Syria and its coast', 'Syria’s coast'),
  finds('either way of writing an apostrophe', 'the Ba‘ath party', 'Baath'),
  finds('a half ring', 'ʿAlawī villages', 'alawi'),
  finds('a name with an article and a hyphen', 'Al-Sanobar', 'al-sanobar'),
  finds('such a name without its article', 'Al-Sanobar', 'sanobar'),
  finds('such a name, the article typed and not written', 'Sanobar', 'al-Sanobar'),
  finds('words beside common ones', 'killing of civilians', 'the killing of the civilians'),
  finds('common words alone', 'to be or not to be', 'to be'),
  finds('a letter no mark was taken from', 'Łódź', 'lodz'),
  finds('a number with a comma', '1,400 people', '1400'),
  finds('a number without one', '1400 people', '1,400'),
  finds('Arabic digits', '١٤٠٠ شخص', '1,400'),
  finds('Arabic digits typed', '1,400 people', '١٤٠٠'),
  finds('an Arabic thousands sign', '١٬٤٠٠ شخص', '1400'),
  finds('an Arabic comma between thousands', '1،400 شخص', '1400'),
  finds('Persian digits', '۱۴۰۰ نفر', '1400'),
  finds('a no-break space between thousands', '1\u00a0400 people', '1,400'),
  finds('a million', '1,400,000 people', '1400000'),
  misses('part of a number', '1,400 people', '"400"'),
  finds('a number with a leading zero', 'on 07 March', '7'),
  finds('a year within a date', 'on 2025-03-07', '2025'),
  finds('a number with "and" written onto it', 'قتيل و1,400 جريح', '1400'),
  finds('Arabic, letter for letter', 'مدينة بانياس', 'بانياس'),
  finds('an article that was not typed', 'البانياس', 'بانياس'),
  finds('an article that was typed', 'بانياس', 'البانياس'),
  finds('"and" before the article', 'طرطوس والبانياس', 'بانياس'),
  finds('"in" before the article', 'بالساحل السوري', 'الساحل'),
  finds('such a word, typed without either', 'بالساحل السوري', 'ساحل'),
  finds('"like" before the article', 'كالساحل', 'ساحل'),
  finds('"so" before the article', 'فالساحل', 'ساحل'),
  finds('"to" before the article', 'للمدنيين', 'مدنيون'),
  finds('"to" before an article that swallowed a letter', 'الطريق للاذقية', 'اللاذقية'),
  finds('such a word typed', 'مدينة اللاذقية', 'للاذقية'),
  finds('"and" before a name', 'طرطوس وبانياس', 'بانياس'),
  finds('"to" before a name without an article', 'عاد لسوريا', 'سوريا'),
  finds('tashkeel', 'المَدَنِيُّونَ', 'المدنيون'),
  finds('tashkeel typed', 'المدنيون', 'المَدَنِيُّونَ'),
  finds('tatweel', 'بانـــياس', 'بانياس'),
  finds('hamza on alef', 'إدلب', 'ادلب'),
  finds('hamza on alef typed', 'ادلب', 'أدلب'),
  finds('madda on alef', 'آذار', 'اذار'),
  finds('alef maqsura for ya', 'مستشفى', 'مستشفي'),
  finds('ya for alef maqsura', 'مستشفي', 'مستشفى'),
  finds('ta marbuta for ha', 'جبلة', 'جبله'),
  finds('ha for ta marbuta', 'جبله', 'جبلة'),
  finds('both ways of writing Syria', 'في سورية', 'سوريا'),
  finds('a sound plural', 'مدنيين', 'مدنيون'),
  finds('Persian letters', 'کتیبه', 'كتيبه'),
  finds('presentation forms', 'ﻻﺟﺌﻮن', 'لاجئون'),
  finds('punctuation written onto a word', 'مدنيون، وعسكريون؛', 'مدنيون'),
  misses('another word', 'مدينة جبلة', 'بانياس'),
  finds('both scripts at once', 'Latakia (اللاذقية)', 'latakia اللاذقية'),
  finds('a phrase', 'a warning of ethnic cleansing', '"ethnic cleansing"'),
  misses('a phrase the other way round', 'cleansing of an ethnic kind', '"ethnic cleansing"'),
  misses('a phrase with a word between', 'ethnic and cleansing', '"ethnic cleansing"'),
  finds('a phrase of common words', 'to be or not to be', '"not to be"'),
  finds('a phrase that was not closed', 'a warning of ethnic cleansing', '"ethnic cleansing'),
  finds('a phrase in typographic marks', 'a warning of ethnic cleansing', '“ethnic cleansing”'),
  finds('an Arabic phrase', 'التطهير العرقي في الساحل', '«تطهير عرقي»'),
  finds('a phrase with a number', 'at least 1,400 people were killed', '"1400 people"'),
  finds('a beginning', 'Latakia', 'lat*'),
  finds('a beginning in the middle of a query', 'the harbour of Latakia', 'lat* harbour'),
  finds('an Arabic beginning behind an article', 'اللاذقية', 'لاذ*'),
  misses('an end', 'Latakia', 'akia*'),
  finds('a last word half typed', 'Latakia', 'lata'),
  misses('a last word half typed and closed by a space', 'Latakia', 'lata '),
  misses('a first word half typed', 'the harbour of Latakia', 'lata harbour'),
  misses('two letters half typed', 'Latakia', 'la'),
  misses('a word to leave out', 'Latakia and Tartus', 'latakia -tartus'),
  finds('no word to leave out', 'Latakia and Jableh', 'latakia -tartus'),
  misses('a phrase to leave out', 'Latakia, ethnic cleansing', 'latakia -"ethnic cleansing"'),
  finds('a phrase to leave out that is not there', 'Latakia, cleansing', 'latakia -"ethnic cleansing"'),
  finds('a hyphen within a word, which leaves nothing out', 'pro-government forces', 'pro-government'),
  finds('operators of a tsquery', 'Latakia x y', "latakia' | 'x & !y:* <-> \\ ((("),
  finds('a quote and a backslash', 'Latakia', "'\\latakia\\'"),
  finds('SQL', 'drop table search; drop', "drop'; DROP TABLE search; --"),
  finds('a NUL', 'Latakia', '\0latakia\0'),
  finds('bidi controls', 'بانياس', '\u202bبان\u200fياس\u202c'),
  finds('bidi controls in the text', '\u2067بان\u200cياس\u2069', 'بانياس'),
  finds('half a surrogate pair', 'Latakia', '\ud800 latakia'),
  finds('a script without a stemmer', 'Латакия', 'латакия'),
  misses('a per cent sign', 'Latakia', '100%'),
  finds('marks that stand alone', 'Latakia', '\u0301\u064b latakia'),
]

const idOfCase = (index: number): string => idOf('event', 'test', `case-${index}`)

const fill = async (store: Store): Promise<void> => {
  const events = cases.map(({ text }, index) => event(`case-${index}`, { title: { en: text }, summary: { en: '-' } }))
  await store.append(by(...events))
}

onEachServer(({ socket }) => {
  test(`what is typed finds what it should, and nothing else: ${cases.length} cases`, async () => {
    const store = await freshStore(socket)
    await fill(store)
    const wrong: string[] = []
    for (const [index, { note, q, found }] of cases.entries()) {
      const { items } = await store.search({ q, limit: 100 })
      if (items.some(({ id }) => id === idOfCase(index)) !== found)
        wrong.push(`${found ? 'finds' : 'misses'} ${note}: ${q}`)
    }
    expect(wrong).toEqual([])
  })

  test('nothing that is typed breaks a search', async () => {
    const store = await freshStore(socket)
    await fill(store)
    const pieces = [
      ..."'\"\\&|!():*<->%_;-$1\0\u202e\ud800\u0301٭،«»“”*'",
      'lat',
      'بان',
      '1,400',
      ' ',
      '::tsquery',
      '<2>',
      ':AB*',
    ]
    // The same pieces in the same order every time.
    let seed = 20250306
    const next = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % most
    }
    for (let run = 0; run < 300; run++) {
      const q = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('')
      const answer = await store.search({ q }).catch((error: unknown) => error)
      if (answer instanceof Error) expect({ q, answer }).toMatchObject({ answer: { code: 'bad-request', place: 'q' } })
    }
  })
})

test.each([
  { note: 'nothing', q: '' },
  { note: 'only spaces', q: ' \t\n' },
  { note: 'only marks', q: '!!! & | ( ) "" -' },
  { note: 'only a NUL', q: '\0' },
  { note: 'only words to leave out', q: '-latakia -"ethnic cleansing"' },
  { note: 'ten thousand words', q: 'latakia '.repeat(10_000) },
  { note: 'thirty-three words', q: 'a1 '.repeat(33) },
  { note: 'one endless word', q: 'x'.repeat(401) },
])('refuses to look for $note', ({ q }) => {
  expect(() => readRequest({ q })).toThrow(expect.objectContaining({ code: 'bad-request', place: 'q' }))
})
