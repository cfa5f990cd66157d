import type { LogOpening } from '@onrecord/model'
import { expect, test } from 'vitest'
import { checkHistory } from './history.ts'

const opening = (revision: number, recordedAt: string, supersededAt: string | null): LogOpening => ({
  index: 0,
  salt: '0'.repeat(32),
  entry: { id: 'claim-x', revision },
  revision,
  recordedAt,
  supersededAt,
  changeset: revision,
  ordinal: 0,
  appending: null,
})

test.each([
  { note: 'that follow on one another', revisions: [opening(1, 'a', 'b'), opening(2, 'b', null)], says: [] },
  { note: 'with one between that is kept back', revisions: [opening(1, 'a', 'b'), opening(3, 'c', null)], says: [] },
  {
    note: 'the first of which is shown as current still',
    revisions: [opening(1, 'a', null), opening(2, 'b', null)],
    says: ['revision 1 is shown as current, and is not'],
  },
  {
    note: 'the first of which ends at another time',
    revisions: [opening(1, 'a', 'x'), opening(2, 'b', null)],
    says: ['revision 1 is shown to end at x, and ended at b'],
  },
  {
    note: 'in the wrong order',
    revisions: [opening(2, 'b', 'c'), opening(1, 'a', 'b')],
    says: ['revision 1 comes after 2'],
  },
])('revisions $note', ({ revisions, says }) => {
  const history = checkHistory()
  expect(revisions.flatMap((revision) => history.add(revision))).toEqual(says)
})

test('what is shown as ended needs something after it, unless it ended after the log was read', () => {
  const history = checkHistory()
  history.add(opening(1, 'a', 'b'))
  expect(history.ended('c')).toEqual(['claim-x is shown to have ended at b, and nothing comes after it'])
  expect(history.ended('b')).toEqual([])
  expect(history.current().size).toBe(0)
})
