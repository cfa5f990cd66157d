import type { ChangesAnswer } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { bridgeRecord, changeset, harbour, harbourRecord, later, seen } from './record.ts'

const clock = { now: new Date('2031-05-01T00:00:00Z') }
let api: Contract
const read = (query: string, event = 'harbour') => api.json<ChangesAnswer>(`/v1/events/${event}/changes?${query}`)

beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  api = await contractOf(createApp({ store }))
  await store.append(changeset(...harbourRecord))
  clock.now = new Date('2031-06-01T00:00:00Z')
  await store.append(changeset(...bridgeRecord))
})

describe('what is different about an event at two moments', () => {
  test('is told in sentences of both languages', async () => {
    const answer = await read('from=2031-03-09&to=2031-03-12')
    expect(answer).toMatchObject({ event: { id: harbour.id }, from: '2031-03-09', to: '2031-03-12' })
    expect(answer.changes).toEqual([
      {
        code: 'claim-added',
        about: later.id,
        sentence: { en: expect.stringContaining('1,383'), ar: expect.stringContaining('1,383') },
      },
    ])
  })

  test('goes up to everything said unless told', async () => {
    const answer = await read('from=2030')
    expect(answer.to).toBeNull()
    expect(answer.changes.map(({ code }) => code).sort()).toEqual([
      ...Array(4).fill('claim-added'),
      ...Array(3).fill('question-opened'),
    ])
    expect((await read('from=2031-03-12')).changes).toEqual([])
  })

  test('is of the event that was asked for', async () => {
    const { changes } = await read('from=2031-03-06', 'harbour-market')
    expect(changes.find(({ code }) => code === 'claim-added')?.about).toBe(seen.id)
  })

  test('is as the record stood at an instant', async () => {
    expect((await read('from=2031-03-09&recordedBy=2031-05-15T00:00:00Z')).version.position).toBe(1)
    const response = await api.get('/v1/events/bridge/changes?from=2031&recordedBy=2031-05-15T00:00:00Z')
    expect(response.status).toBe(404)
  })

  test.each([
    { query: '', says: { code: 'parameter-missing', parameter: 'from' } },
    { query: 'from=early', says: { code: 'parameter-invalid', parameter: 'from' } },
    { query: 'from=2031-03-09&to=2031-03-08', says: { code: 'parameter-invalid', parameter: 'to' } },
    { query: 'from=2031-03-09&saidBy=2031', says: { code: 'parameter-unknown', parameter: 'saidBy' } },
  ])('is not told of moments that cannot be meant (?$query)', async ({ query, says }) => {
    const response = await api.get(`/v1/events/harbour/changes?${query}`)
    expect([response.status, await response.json()]).toMatchObject([400, says])
  })
})
