import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCount } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { Draft } from '../src/draft/draft.ts'
import { draftText } from '../src/draft/draft-text.ts'
import {
  articlesFile,
  blindTunedFile,
  casesBeside,
  constructionsFile,
  sentencesFile,
  unseenHeldOutFile,
  unseenTunedFile,
} from '../src/evaluate/evaluate.ts'
import { readArticles, readGold } from '../src/evaluate/gold.ts'
import { failuresOf, readCases } from '../src/evaluate/score-cases.ts'

const cases = [...(existsSync(casesBeside) ? [casesBeside] : []), sentencesFile, constructionsFile].flatMap(readCases)
const texts = [
  ...readArticles(articlesFile),
  ...readGold(unseenTunedFile),
  ...readGold(unseenHeldOutFile),
  ...readGold(blindTunedFile),
  ...cases,
].map(({ text }) => text)

test.each(cases)('$id: $text', (one) => {
  expect(failuresOf(one, draftText(one.text))).toEqual([])
})

describe('every draft stands on the words of its text', () => {
  const drafted = texts.flatMap((text) => draftText(text).drafts.map((draft) => ({ text, draft })))

  test('there are drafts to look at', () => {
    expect(drafted.length).toBeGreaterThan(150)
  })

  test('each is a draft, with its quote letter for letter where it says', () => {
    for (const { text, draft } of drafted) {
      Draft.parse(draft)
      expect(text.slice(draft.selector.start, draft.selector.end)).toBe(draft.quote)
      expect(text.slice(0, draft.selector.start).endsWith(draft.selector.prefix)).toBe(true)
      expect(text.slice(draft.selector.end).startsWith(draft.selector.suffix)).toBe(true)
    }
  })

  test('each name of a speaker stands in the text', () => {
    for (const { text, draft } of drafted) if (draft.source !== null) expect(text).toContain(draft.source.name)
  })

  test('the words of each number stand in the quote and read back to the value', () => {
    for (const { text, draft } of drafted) {
      if (draft.kind !== 'casualties' && draft.kind !== 'tally') continue
      const { start, end } = draft.figure ?? { start: 0, end: 0 }
      const wording = draft.value.count.wording ?? ''
      expect(text.slice(start, end)).toBe(wording)
      expect(draft.selector.start <= start && end <= draft.selector.end).toBe(true)
      expect(readCount(wording)).toEqual(draft.value.count)
    }
  })

  test('no two drafts of a text have one id, and the same text gives the same drafts', () => {
    for (const text of texts) {
      const { drafts } = draftText(text)
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length)
      expect(draftText(text).drafts).toEqual(drafts)
    }
  })
})

test.each([
  { note: 'nothing', text: '' },
  { note: 'white space', text: ' \n\t\n ' },
  { note: 'marks alone', text: '“”‘’"«»(...)—,;:!?' },
  { note: 'a mark that never closes', text: 'He said: “We will go.\nThe road is long.' },
  { note: 'characters of two units', text: '😀😀 Twelve people were killed, the 😀 ministry said 😀.' },
  { note: 'control characters', text: 'The ministry\u0000 said\u0007 12 people\u200b were killed.' },
])('a text of $note is read without complaint', ({ text }) => {
  for (const draft of draftText(text).drafts)
    expect(text.slice(draft.selector.start, draft.selector.end)).toBe(draft.quote)
})

test('a run of letters that is no word is stepped over, and what stands behind it is where it is', () => {
  const run = '(12)killed,'.repeat(60)
  const text = `The map is at ${run} for now.\nThe court said 30 people were killed.`
  const tolls = draftText(text).drafts.filter(({ kind }) => kind === 'casualties')
  expect(tolls.map(({ figure }) => text.slice(figure?.start, figure?.end))).toEqual(['30'])
})

test('a toll told by the text and again by a speaker is two reports, and the first names the second', () => {
  const { drafts } = draftText('Nineteen people were killed in the night.\n\nThe ministry said 19 people were killed.')
  expect(drafts.map(({ source, repeats }) => [source?.name ?? null, repeats])).toEqual([
    [null, drafts[1]?.id],
    ['The ministry', null],
  ])
})

test('what is no number of people is set aside with its reason', () => {
  const { drafts, aside } = draftText('The report, 52 pages long, describes killings since 1982.')
  expect(drafts.filter(({ kind }) => kind === 'casualties')).toEqual([])
  expect(aside.map(({ quote, reason }) => [quote, reason])).toEqual([
    ['52', 'a number of pages'],
    ['1982', 'a year'],
  ])
})

const seed = fileURLToPath(new URL('../../../../shared/data/articles/seed-article.txt', import.meta.url))

describe.skipIf(!existsSync(seed))('the seed article (needs ../shared/data/articles) gives', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
  const { drafts } = draftText(text)
  const told = [
    {
      note: 'the operation declared over',
      kind: 'status',
      speaker: 'Defence Ministry',
      words: 'the conclusion of a military operation',
    },
    {
      note: 'the dead with their monitors',
      kind: 'casualties',
      speaker: 'monitoring organizations',
      words: 'the deaths of over 1,400 individuals',
    },
    {
      note: 'the committee',
      kind: 'commitment',
      speaker: 'Ahmed al-Sharaa',
      words: 'the formation of an independent committee to investigate the killings',
    },
    {
      note: 'the observatory’s tally',
      kind: null,
      speaker: 'The Syrian Observatory for Human Rights',
      words: 'tally of civilian casualties',
    },
    {
      note: 'the UN rights chief’s words',
      kind: 'characterisation',
      speaker: 'Volker Türk',
      words: 'the reports of ethnic cleansing',
    },
    {
      note: 'the residents’ testimony',
      kind: 'account',
      speaker: 'Alawite residents',
      words: 'systematically hunting Alawite individuals',
    },
  ]
  test.each(told)('$note, in the words printed', ({ kind, speaker, words }) => {
    const found = drafts.find(
      (draft) =>
        (kind === null || draft.kind === kind) &&
        draft.source?.name.includes(speaker) === true &&
        draft.quote.includes(words),
    )
    expect(found).toBeDefined()
  })
})
