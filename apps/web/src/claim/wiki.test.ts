import { expect, test } from 'vitest'
import { wikiCitation } from './wiki.ts'

const cited = {
  title: 'On 6 March, a monitor said that 16 were killed.',
  author: 'A monitor',
  date: '2031-03-06',
  url: 'https://record.example.org/en/claims/claim-1',
  language: 'en',
  read: '2031-05-01',
  version: 7,
}

test('a wiki gets the template it knows, with the version that was read', () => {
  expect(wikiCitation(cited)).toBe(
    '{{cite web |title=On 6 March, a monitor said that 16 were killed. |author=A monitor |date=2031-03-06 ' +
      '|url=https://record.example.org/en/claims/claim-1 |website=On Record |version=7 |language=en |access-date=2031-05-01}}',
  )
})

test('words that look like wiki markup stay words', () => {
  const title = "a | b [[c]] {{d}} <ref>e</ref> ''f''\n\n== g"
  const written = wikiCitation({ ...cited, title })
  const inner = written.slice('{{cite web '.length, -'}}'.length)
  expect(inner).not.toMatch(/\[\[|\]\]|<|''|\n/)
  expect(inner.replaceAll('{{!}}', '')).not.toMatch(/\{\{|\}\}/)
  expect(inner.split(' |')).toHaveLength(8)
})

test.each(['2031-03-06/2031-03-08', '2031-03?', null])(
  'a date that is no whole day, month or year is left out (%s)',
  (date) => {
    expect(wikiCitation({ ...cited, date })).not.toContain('|date=')
  },
)
