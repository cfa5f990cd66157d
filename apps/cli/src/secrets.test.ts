import { expect, test } from 'vitest'
import { withoutSecrets } from './secrets.ts'

test.each([
  ['postgres://me:secret@host/db', 'postgres://me:***@host/db'],
  ['postgresql://me:se@cret@host/db failed', 'postgresql://me:***@host/db failed'],
  ['at postgres://me@host/db?password=secret&x=1', 'at postgres://me@host/db?password=***&x=1'],
  ['postgres://host/db', 'postgres://host/db'],
  ['the key PRIVATE+KEY+log+0a1b2c3d+c2Vj+cmV0 is', 'the key PRIVATE+KEY+*** is'],
  ['http://localhost:3000 and me@example.org', 'http://localhost:3000 and me@example.org'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutSecrets(text, undefined)).toBe(shown)
})

test('the password we were started with is hidden wherever it turns up, also decoded', () => {
  const data = 'postgres://me:open%20sesame@host/db'
  expect(withoutSecrets('it said "open sesame" and open%20sesame', data)).toBe('it said "***" and ***')
})

test('so are those of every server we were given', () => {
  const data = 'postgres://me:open%20sesame@a:1,b:2/db,postgres://you:cinnamon@c/db?sslpassword=nutmeg'
  expect(withoutSecrets('it said open sesame, cinnamon and nutmeg', data)).toBe('it said ***, *** and ***')
})
