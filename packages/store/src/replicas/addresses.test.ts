import { expect, test } from 'vitest'
import { placeOf, readAddresses, withoutPassword } from './addresses.ts'

test.each([
  { note: 'one server', text: 'postgres://me:x@a:1/db', are: ['postgres://me:x@a:1/db'] },
  {
    note: 'two servers',
    text: 'postgres://me:x,y@a/db, postgresql://b/db?sslmode=require',
    are: ['postgres://me:x,y@a/db', 'postgresql://b/db?sslmode=require'],
  },
  {
    note: 'several hosts of one server, as libpq writes them',
    text: 'postgres://me@a:1,b:2/db?target_session_attrs=read-write&application_name=x',
    are: ['postgres://me@a:1/db?application_name=x', 'postgres://me@b:2/db?application_name=x'],
  },
  {
    note: 'several hosts and ports as parameters',
    text: 'postgres://me@/db?host=a,b&port=1,2',
    are: ['postgres://me@/db?host=a&port=1', 'postgres://me@/db?host=b&port=2'],
  },
  {
    note: 'several sockets',
    text: 'postgres://me@/db?host=%2Fone,%2Ftwo',
    are: ['postgres://me@/db?host=%2Fone', 'postgres://me@/db?host=%2Ftwo'],
  },
  {
    note: 'one host that must take writes',
    text: 'postgres://a/db?target_session_attrs=primary',
    are: ['postgres://a/db'],
  },
])('$note', ({ text, are }) => {
  expect(readAddresses(text, 'ONRECORD_DATA')).toEqual(are)
})

test.each([
  { note: 'another kind of database', text: 'mysql://a/db' },
  { note: 'a host alone', text: 'localhost' },
  { note: 'a wish we do not know', text: 'postgres://a,b/db?target_session_attrs=standby' },
])('$note is refused by the setting’s name', ({ text }) => {
  expect(() => readAddresses(text, 'ONRECORD_READ')).toThrow(
    expect.objectContaining({ code: 'bad-request', place: 'ONRECORD_READ' }),
  )
})

test.each([
  ['postgres://me:secret@db.example:6432/record?sslpassword=nutmeg', 'db.example:6432'],
  ['postgres://me:secret@db.example/record', 'db.example:5432'],
  ['postgres://db.example', 'db.example:5432'],
  ['postgres://me@[::1]:5433/record', '[::1]:5433'],
  ['postgres://me:secret@/record?host=db.example&port=7', 'db.example:7'],
  ['postgres://onrecord@/onrecord?host=%2Ftmp%2Fx', 'socket'],
])('%s is shown as %s', (url, place) => {
  expect(placeOf(url)).toBe(place)
  expect(withoutPassword(url)).not.toMatch(/secret|nutmeg/)
})
