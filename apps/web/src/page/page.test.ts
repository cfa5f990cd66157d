import { describe, expect, test } from 'vitest'
import { address, claimPath, eventPath } from './addresses.ts'
import { preferredLanguage } from './language.ts'
import { momentOf, momentQuery } from './moment.ts'
import { movedTo, statusAsked, still } from './still.ts'

describe('still', () => {
  test('no script is left, and the data for machines is', () => {
    const page =
      '<head><link rel="preload" as="script" href="/x.js"/><link rel="stylesheet" href="/a.css"/></head><body><p>1<!-- --> claim</p>' +
      '<script type="application/ld+json">{"name":"a"}</script><script nonce="a">self.__next_f.push([1,"<p>"])</script>' +
      '<script src="/x.js" async=""></script></body>'
    expect(still(page)).toBe(
      '<head><link rel="stylesheet" href="/a.css"/></head><body><p>1 claim</p><script type="application/ld+json">{"name":"a"}</script></body>',
    )
  })
  test('what the record says is never taken for an element', () => {
    const quoted = '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'
    expect(still(quoted)).toBe(quoted)
  })
  test('a page can ask for a status, a quotation cannot', () => {
    expect(statusAsked('<main id="text" data-status="503">')).toBe(503)
    expect(statusAsked('<main id="text"><p>&lt;main id="text" data-status="503"&gt;</p>')).toBeNull()
  })
})

describe('movedTo', () => {
  const page = (to: string) => `<main id="text" data-status="308" data-to="${to}">`
  test.each([
    ['/en/parties/party-x', '/en/parties/party-x'],
    [
      '/ar/events/coast?saidBy=2025-03-12&amp;recordedBy=2026-01-01',
      '/ar/events/coast?saidBy=2025-03-12&recordedBy=2026-01-01',
    ],
    ['//elsewhere.example/en', null],
    ['https://elsewhere.example', null],
    ['', null],
  ])('%j leads to %j', (to, where) => expect(movedTo(page(to))).toBe(where))
  test('a quotation leads nowhere', () => {
    expect(movedTo('<p>&lt;main id="text" data-status="308" data-to="/en/x"&gt;</p>')).toBeNull()
  })
})

describe('momentOf', () => {
  test.each([
    ['2025-03-12', '2025-03-12', []],
    ['', null, []],
    ['2025-02-30', null, ['2025-02-30']],
    ['yesterday', null, ['yesterday']],
    ['<script>', null, ['<script>']],
  ])('%j is read as %j', (given, saidBy, unreadable) => {
    expect(momentOf({ saidBy: given })).toEqual({ saidBy, recordedBy: null, unreadable })
  })
  test('given twice, the first counts', () => {
    expect(momentOf({ saidBy: ['2025-03-12', 'x'] }).saidBy).toBe('2025-03-12')
  })
  test('every link carries the moment, and none where there is none', () => {
    const moment = momentOf({ saidBy: '2025-03-12', recordedBy: '2026-01-01' })
    expect(momentQuery(moment)).toBe('?saidBy=2025-03-12&recordedBy=2026-01-01')
    expect(address('ar', claimPath('claim-x'), moment)).toBe(
      '/ar/claims/claim-x?saidBy=2025-03-12&recordedBy=2026-01-01',
    )
    expect(address('en', eventPath('coast'))).toBe('/en/events/coast')
  })
})

test.each([
  ['ar-SY,ar;q=0.9,en;q=0.8', 'ar'],
  ['fr,en;q=0.5,ar;q=0.9', 'ar'],
  ['fr', 'en'],
  [null, 'en'],
  ['ar;q=0', 'en'],
  [';;;q=nonsense,,', 'en'],
])('a browser asking for %j gets %s', (asked, language) => {
  expect(preferredLanguage(asked)).toBe(language)
})
