import { readCount } from '@onrecord/model'
import { expect, test } from 'vitest'
import { admit, rules } from '../src/admit/admit.ts'
import { readWindow } from '../src/admit/read-window.ts'
import { Draft } from '../src/draft/draft.ts'

const text =
  'Headline.\n\n“More than 1,400 people were killed on 6 March,” the Harun Monitor said on Sunday.\n' +
  'قالت الوزارة إن ٢٣ شخصاً قُتلوا.\nShe said twenty-three people – “all of them” – were hurt.'
const kept = { text, published: '2025-03-10' }

/** A draft made by hand: the words are looked up in the text, so that each case changes one thing only. */
const draft = (quote: string, wording: string, name: string, more: Record<string, unknown> = {}) => {
  const start = text.indexOf(quote)
  const end = start + quote.length
  const at = text.indexOf(name)
  const figure = text.indexOf(wording, start)
  return {
    id: 'd1',
    kind: 'casualties',
    quote,
    selector: { start, end, prefix: text.slice(Math.max(0, start - 8), start), suffix: text.slice(end, end + 8) },
    source: { spans: [[at, at + name.length]], name, role: null, resolved: null },
    cue: null,
    content: { spans: [[start, end]] },
    relayedBy: [],
    stance: 'affirms',
    hedge: null,
    figure: { start: figure, end: figure + wording.length },
    method: { extractor: 'by hand', rule: 'none' },
    repeats: null,
    value: {
      outcome: 'killed',
      count: readCount(wording),
      population: null,
      place: null,
      window: null,
      part: false,
    },
    ...more,
  }
}

const monitor = (more: Record<string, unknown> = {}) =>
  draft('More than 1,400 people were killed on 6 March', 'More than 1,400', 'the Harun Monitor', more)
const codesOf = (given: unknown, more: Partial<typeof kept> = {}) =>
  admit([given], { ...kept, ...more }).setAside.flatMap(({ reasons }) => reasons.map(({ code }) => code))
const value = (more: Record<string, unknown>) => ({ value: { ...monitor().value, ...more } })

test.each([
  { note: 'digits', given: monitor() },
  { note: 'Arabic digits', given: draft('٢٣ شخصاً قُتلوا', '٢٣', 'الوزارة') },
  {
    note: 'words',
    given: draft('twenty-three people – “all of them” – were hurt', 'twenty-three', 'the Harun Monitor'),
  },
  { note: 'the text itself', given: monitor({ source: null }) },
])('a draft whose words stand is admitted: $note', ({ given }) => {
  expect(Draft.safeParse(given).error).toBeUndefined()
  expect(admit([given], kept)).toMatchObject({ read: 1, admitted: [{ draft: { id: 'd1' } }], setAside: [] })
})

test.each([
  { note: 'words that are not there', quote: 'Fewer than 1,400 people were killed', code: 'quote-not-found' },
  {
    note: 'straight quotation marks',
    quote: 'twenty-three people – "all of them" – were hurt',
    code: 'quote-near-miss',
  },
  { note: 'another dash', quote: 'twenty-three people - “all of them” - were hurt', code: 'quote-near-miss' },
  { note: 'a no-break space', quote: 'More than 1,400\u00A0people', code: 'quote-near-miss' },
  { note: 'a capital', quote: 'more than 1,400 people', code: 'quote-near-miss' },
  { note: 'vowel marks left out', quote: '٢٣ شخصا قتلوا', code: 'quote-near-miss' },
  { note: 'pieces put together', quote: 'More than 1,400 people … on 6 March', code: 'quote-near-miss' },
  { note: 'marks and a capital', quote: 'Twenty-three people – "all of them"', code: 'quote-near-miss' },
])('a quote with $note is set aside', ({ quote, code }) => {
  expect(codesOf(monitor({ quote }))).toContain(code)
})

test('a quote that stands elsewhere is set aside with the place, and never moved', () => {
  const { selector } = monitor()
  const given = monitor({ selector: { ...selector, start: selector.start + 1, end: selector.end + 1 } })
  const [aside] = admit([given], kept).setAside
  expect(aside?.reasons[0]).toEqual({
    code: 'quote-elsewhere',
    sentence: `The quote is in the copy, but at ${selector.start} and not where the draft says.`,
  })
  expect(aside?.draft).toBe(given)
})

test.each([
  {
    note: 'other words around the quote',
    given: monitor({ selector: { ...monitor().selector, prefix: 'Fewer' } }),
    code: 'surroundings-differ',
  },
  { note: 'a piece outside the copy', given: monitor({ content: { spans: [[5, 5000]] } }), code: 'span-outside' },
  {
    note: 'a number without its words',
    given: monitor(value({ count: { ...readCount('1,400'), wording: null } })),
    code: 'wording-missing',
  },
  {
    note: 'a number from other words',
    given: monitor(value({ count: readCount('about 900') })),
    code: 'wording-not-in-quote',
  },
  {
    note: 'the figure pointed at elsewhere',
    given: monitor({ figure: { start: 0, end: 8 } }),
    code: 'figure-elsewhere',
  },
  {
    note: 'a bound that was lost',
    given: monitor(
      value({ count: { min: 1400, max: 1400, point: 1400, approximate: false, wording: 'More than 1,400' } }),
    ),
    code: 'number-differs',
  },
  {
    note: 'a number cut out of a longer one',
    given: draft('More than 1,400 people were killed', '400', 'the Harun Monitor'),
    code: 'number-cut',
  },
  {
    note: 'a number cut out, and nobody says where it stands',
    given: draft('More than 1,400 people were killed', '40', 'the Harun Monitor', { figure: null }),
    code: 'number-cut',
  },
  { note: 'an Arabic number cut short', given: draft('٢٣ شخصاً قُتلوا', '٣', 'الوزارة'), code: 'number-cut' },
  {
    note: 'a word of a number in words',
    given: draft('twenty-three people', 'three', 'the Harun Monitor'),
    code: 'number-cut',
  },
  {
    note: 'a bound left in the copy',
    given: draft('More than 1,400 people were killed', '1,400', 'the Harun Monitor'),
    code: 'bound-left-out',
  },
  {
    note: 'words that are no number',
    given: monitor(value({ count: { min: 3, max: null, point: null, approximate: true, wording: 'people' } })),
    code: 'number-unreadable',
  },
  {
    note: 'somebody the copy does not name',
    given: monitor({ source: { ...monitor().source, name: 'The mayor' } }),
    code: 'claimant-not-named',
  },
  {
    note: 'somebody named only inside other words',
    given: monitor({ source: { ...monitor().source, name: 'run' } }),
    code: 'claimant-not-named',
  },
  {
    note: 'somebody the copy does not name for whoever it does',
    given: monitor({ source: { ...monitor().source, resolved: { name: 'unday', because: 'it says so' } } }),
    code: 'claimant-not-named',
  },
  {
    note: 'a go-between the copy does not name',
    given: monitor({ relayedBy: [{ name: 'The Courier', spans: [[0, 8]] }] }),
    code: 'relay-not-named',
  },
  {
    note: 'a name spelt otherwise',
    given: monitor({ source: { ...monitor().source, name: 'the Hárun Monitor' } }),
    code: 'claimant-near-miss',
  },
  {
    note: 'nobody knows who',
    given: monitor({ source: { ...monitor().source, name: 'She' } }),
    code: 'claimant-unresolved',
  },
  { note: 'days after publication', given: monitor(value({ window: '12 March 2025' })), code: 'window-later' },
  {
    note: 'days after publication, in Arabic',
    given: monitor(value({ window: '١٢ آذار ٢٠٢٥' })),
    code: 'window-later',
  },
  { note: 'a figure that is denied', given: monitor({ stance: 'denies' }), code: 'stance-unsayable' },
  {
    note: 'a thing the vocabulary cannot count',
    given: monitor({ kind: 'tally', value: { ...monitor().value, what: 'umbrellas' } }),
    code: 'term-missing',
  },
  {
    note: 'an act nobody named',
    given: monitor({ kind: 'responsibility', value: { act: null, party: 'the army', mode: 'did' } }),
    code: 'value-incomplete',
  },
  { note: 'an unknown kind', given: monitor({ kind: 'rumour' }), code: 'draft-invalid' },
  { note: 'no shape at all', given: 'a draft', code: 'draft-invalid' },
])('a draft with $note is set aside', ({ given, code }) => {
  expect(codesOf(given)).toContain(code)
})

test('everything that is wrong is said at once, and whatever goes in comes out', () => {
  const drafts = [
    monitor(),
    monitor(),
    null,
    monitor({ id: 'd2', stance: 'denies', source: { ...monitor().source, name: 'Nobody' } }),
  ]
  const { read, admitted, setAside } = admit(drafts, kept)
  expect([read, admitted.length, setAside.length]).toEqual([4, 1, 3])
  expect(setAside.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    ['id-twice'],
    ['draft-invalid'],
    ['claimant-not-named', 'stance-unsayable'],
  ])
})

test.each([
  {
    note: 'two numbers of a rise',
    text: 'The toll rose from 23 to 39 dead, the court said.',
    wording: '39',
    name: 'court',
  },
  {
    note: 'the last word of a headline over “At least”',
    text: 'Court: toll in Sefra rises to 400\n\nAt least 817 people were wounded.',
    wording: '400',
    name: 'Court',
  },
  {
    note: 'by how many it rose',
    text: 'It has risen by seven to 45, the court said.',
    wording: 'seven',
    name: 'court',
  },
  {
    note: 'two numbers of a rise in Arabic',
    text: 'ارتفع العدد من 23 إلى 39 قتيلاً، بحسب المحكمة',
    wording: '39',
    name: 'المحكمة',
  },
  {
    note: 'an Arabic name with a word written on to it',
    text: 'وللوزارة رقم: ٢٣ قتيلاً، وبالمحكمة آخر',
    wording: '٢٣',
    name: 'المحكمة',
  },
  {
    note: 'a number a word is written on to',
    text: 'قالت المحكمة إنهم قتلوا 12 رجلاً و3 نساء',
    wording: '3',
    name: 'المحكمة',
  },
  {
    note: 'a number the article is written on to',
    text: 'قالت المحكمة إن بين القتلى الـ1150 نساء',
    wording: '1150',
    name: 'المحكمة',
  },
  { note: 'a possessive', text: "The court's toll: 12 dead", wording: '12', name: 'The court' },
])('what stands whole is no piece: $note', ({ text, wording, name }) => {
  const [at, by] = [text.indexOf(wording), text.indexOf(name)]
  const given = {
    ...monitor(value({ count: readCount(wording) })),
    quote: text,
    selector: { start: 0, end: text.length, prefix: '', suffix: '' },
    source: { spans: [[by, by + name.length]], name, role: null, resolved: null },
    content: { spans: [[0, text.length]] },
    figure: { start: at, end: at + wording.length },
  }
  expect(admit([given], { ...kept, text }).setAside).toEqual([])
})

test('a draft that repeats another with another number is set aside', () => {
  const other = draft('twenty-three people – “all of them” – were hurt', 'twenty-three', 'the Harun Monitor')
  const repeating = { ...other, id: 'd2', source: null, repeats: 'd1' }
  expect(admit([monitor(), repeating], kept).setAside).toMatchObject([
    { id: 'd2', reasons: [{ code: 'repeats-another' }] },
  ])
  expect(admit([other, repeating], kept).setAside).toEqual([])
})

test('what a person should look at is told, and keeps nothing out', () => {
  const warned = (given: unknown, more: Partial<{ published: string | null }> = {}) =>
    admit([given], { ...kept, ...more }).admitted.flatMap(({ warnings }) => warnings.map(({ code }) => code))
  expect(warned(monitor({ source: null }))).toEqual(['no-attribution'])
  expect(warned(monitor(value({ window: 'on 6 March' })))).toEqual(['year-taken'])
  expect(warned(monitor(value({ window: 'lately', part: true })))).toEqual(['window-unread', 'part-of-figure'])
  expect(warned(monitor(value({ window: '6 March 2025' })), { published: null })).toEqual(['window-unchecked'])
  const witness = { kind: 'account', value: { vantage: 'resident', summary: 'that it burned' }, figure: null }
  const named = { ...monitor().source, name: 'Harun Monitor' }
  expect(warned(monitor({ ...witness, source: named }))).toEqual(['private-person'])
})

test.each([
  ['2025-03-06/2025-03-10', '2025-03-06/2025-03-10'],
  ['6 March 2025', '2025-03-06'],
  ['on March 6th, 2025', '2025-03-06'],
  ['between March 6 and 9', '2025-03-06/2025-03-09'],
  ['6–9 March', '2025-03-06/2025-03-09'],
  ['28 December', '2024-12-28'],
  ['in March 2025', '2025-03'],
  ['in 2024', '2024'],
  ['٦ آذار ٢٠٢٥', '2025-03-06'],
  ['في 6 من مارس/آذار 2025', '2025-03-06'],
  ['بين ٦ و٩ آذار', '2025-03-06/2025-03-09'],
  ['كانون الأول 2024', '2024-12'],
  ['يوم الجمعة', null],
  ['on Friday', null],
  ['31 February 2025', null],
])('the words “%s” are read as the days %s', (words, window) => {
  expect(readWindow(words, '2025-03-10')?.window ?? null).toBe(window)
})

test('no rule is idle: each one sets something aside in these tests', () => {
  const broken: Record<string, unknown> = {
    quoteStands: monitor({ quote: 'no' }),
    spansStand: monitor({ content: { spans: [[5, 5000]] } }),
    numberStands: monitor(value({ count: readCount('about 900') })),
    numberReadsBack: monitor(value({ count: { ...readCount('1,400'), wording: 'More than 1,400' } })),
    numberIsWhole: draft('More than 1,400 people', '400', 'the Harun Monitor'),
    claimantIsNamed: monitor({ source: { ...monitor().source, name: 'Nobody' } }),
    relaysAreNamed: monitor({ relayedBy: [{ name: 'Nobody', spans: [[0, 8]] }] }),
    windowIsPast: monitor(value({ window: '2026' })),
    valueIsWhole: monitor({ stance: 'denies' }),
  }
  expect(rules.map(({ name }) => name)).toEqual(Object.keys(broken))
  for (const rule of rules) expect(rule(Draft.parse(broken[rule.name]), kept)).not.toEqual([])
})

test('what is written into a draft and not read is told, and keeps nothing out', () => {
  const { admitted } = admit([monitor({ extra: 1, value: { ...monitor().value, windw: '2025' } })], kept)
  expect(admitted[0]?.warnings).toContainEqual({
    code: 'field-unread',
    sentence: 'It holds what no draft has, and what is not read: value.windw, extra.',
  })
  expect(admit([monitor()], kept).admitted[0]?.warnings.map(({ code }) => code)).not.toContain('field-unread')
})

test('a draft that is set aside says which of those given it was', () => {
  const { setAside } = admit([monitor(), monitor(), 7], kept)
  expect(setAside).toMatchObject([
    { index: 1, reasons: [{ code: 'id-twice' }] },
    { index: 2, id: null },
  ])
})
