import type { PublicDossier, PublishedClaim, Question } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { eventData } from './event-data.tsx'
import { opened } from './statements.tsx'

const claims = (n: number) => Array.from({ length: n }, (_, index) => ({ id: `${index}` })) as PublishedClaim[]
const question = (...firsts: string[]) =>
  ({ positions: firsts.map((first) => ({ claims: [first] })) }) as unknown as Question

describe('opened', () => {
  test('few statements all stand open: nothing is folded to hide one', () => {
    expect([...opened(question(), claims(5))]).toHaveLength(5)
  })
  test('of many, the first of each answer stands open before a second of any', () => {
    expect([...opened(question('0', '9', '20', 'on another page'), claims(30))]).toEqual(['0', '9', '20', '1'])
  })
})

test('the event for machines has its handle and nothing disputed', () => {
  const dossier = {
    event: {
      id: 'event-1',
      slug: 'coast',
      title: { en: 'Violence', ar: 'عنف' },
      summary: { en: 'What was said.' },
      window: '2025-03-06/2025-03-10',
      places: ['place-1'],
    },
    places: [{ id: 'place-1', name: { en: 'The coast' }, country: 'SYR' }],
    within: [],
  } as unknown as PublicDossier
  expect(eventData(dossier, 'en')).toMatchObject({
    '@type': 'Event',
    name: 'Violence',
    startDate: '2025-03-06',
    endDate: '2025-03-10',
    location: [{ '@type': 'Place', name: 'The coast' }],
  })
})
