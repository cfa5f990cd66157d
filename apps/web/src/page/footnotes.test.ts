import { expect, test } from 'vitest'
import { footnoted } from './footnotes.ts'

const link = (id: string, more = '') => `<a href="/en/claims/claim-${id}${more}">x</a>`
const notes = '<section class="notes" aria-labelledby="notes"><h2 id="notes">y</h2><ol dir="ltr"></ol></section>'
const page = (text: string) => `<main id="text">${text}${notes}</main><footer></footer>`

test('each claim has one number wherever it is named, and the page ends with the ids by number', () => {
  const html = footnoted(page(link('b') + link('a', '?saidBy=2025-03-12') + link('b', '#revisions')))
  expect([...html.matchAll(/claim-(\w+)[^"]*" data-n="(\d+)"/g)].map(([, id, n]) => `${id}${n}`)).toEqual([
    'b1',
    'a2',
    'b1',
  ])
  expect(html).toContain('<ol dir="ltr"><li>claim-b</li><li>claim-a</li></ol></section></main>')
})

test('marks of a chart have no number, and other links neither', () => {
  const html = page(`<a href="/en/claims/claim-a" class="h1"></a><a href="/en/parties/party-a">x</a>${link('c')}`)
  expect(footnoted(html).match(/data-n/g)).toHaveLength(1)
})

test('a page that names no claim ends without a list, and a frame stays as it is', () => {
  expect(footnoted(page('<p>nothing</p>'))).toBe('<main id="text"><p>nothing</p></main><footer></footer>')
  expect(footnoted(`<main>${link('a')}</main>`)).toBe(`<main>${link('a')}</main>`)
})

test('what the record says is never taken for a link', () => {
  const quoted = page('<p>&lt;a href=&quot;/en/claims/claim-a&quot;&gt;</p>')
  expect(footnoted(quoted)).not.toContain('data-n')
})
