import type { Store } from '@onrecord/store'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord, later, party } from './record.ts'

const POSITION = 'X-On-Record-Position'
let store: Store
let count = 0
const append = () => store.append(changeset(party(`P-NEW-${++count}`, 'A Newcomer')))

beforeAll(async () => {
  store = await emptyStore()
  await store.append(changeset(...harbourRecord))
})

/** A store in which somebody appends while an event is read, so many times. */
const meddling = (times: number): Store => {
  let left = times
  return {
    ...store,
    event: async (...asked) => {
      const found = await store.event(...asked)
      if (left-- > 0) await append()
      return found
    },
  }
}

test('an answer says the position it is of, and whoever sends one back is read for from there', async () => {
  const asked: number[] = []
  const noting: Store = {
    ...store,
    steadily: (after, work) => {
      asked.push(after)
      return store.steadily(after, work)
    },
  }
  const app = createApp({ store: noting })
  const { position } = await append()
  const first = await app.request('/v1/events/harbour')
  expect([first.headers.get(POSITION), first.headers.get('Vary')]).toEqual([
    String(position),
    expect.stringContaining(POSITION),
  ])
  expect(Math.max(...asked.filter((after) => after !== position))).toBe(0)
  asked.length = 0
  const tag = first.headers.get('ETag') ?? ''
  const again = await app.request('/v1/events/harbour', {
    headers: { [POSITION]: String(position), 'If-None-Match': tag },
  })
  expect([again.status, again.headers.get(POSITION), asked]).toEqual([304, String(position), [position]])
})

test.each(['', 'x', '-1', '1.5', '1e3', '9999999999999999'])(
  'a position that is none (%s) is refused',
  async (given) => {
    const answer = await createApp({ store }).request('/v1/events', { headers: { [POSITION]: given } })
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'parameter-invalid', parameter: POSITION },
    ])
  },
)

test('an answer made again because somebody appended is named by what it is of', async () => {
  const before = (await store.version()).position
  const app = createApp({ store: meddling(1) })
  const answer = await app.request('/v1/events/harbour')
  const { version } = (await answer.json()) as { version: { position: number } }
  // What was appended has nothing to do with the harbour, so its answer is still of the state that last touched it.
  expect(answer.headers.get(POSITION)).toBe(String(before + 1))
  expect(version.position).toBeLessThanOrEqual(before + 1)
  const again = await app.request('/v1/events/harbour', {
    headers: { 'If-None-Match': answer.headers.get('ETag') ?? 'none' },
  })
  expect(again.status).toBe(304)
})

test('an answer of no one position has no name, and is not kept', async () => {
  const answer = await createApp({ store: meddling(100) }).request('/v1/events/harbour')
  expect([answer.status, answer.headers.get('ETag'), answer.headers.get('Cache-Control')]).toEqual([
    200,
    null,
    'no-store',
  ])
  expect(await answer.text()).toContain(later.id)
})

test('two looks that found one position on two servers are not taken for one', async () => {
  let looks = 0
  const moving: Store = {
    ...store,
    version: async (...asked) => ({ ...(await store.version(...asked)), server: `replica ${Math.min(++looks, 2)}` }),
  }
  let reads = 0
  const counting: Store = {
    ...moving,
    event: (...asked) => {
      reads += 1
      return store.event(...asked)
    },
  }
  const answer = await createApp({ store: counting }).request('/v1/events/harbour')
  expect([answer.status, looks, reads]).toEqual([200, 3, 2])
  expect(JSON.stringify(await answer.json())).not.toContain('replica')
})

test('readiness shows the servers without anything that lets one in', async () => {
  const ready = await (await createApp({ store }).request('/ready')).json()
  const version = await store.version()
  expect(ready).toEqual({
    status: 'ready',
    version: { position: version.position, recordedAt: version.recordedAt },
    writes: true,
    servers: [{ role: 'primary', place: 'socket', answers: true, reads: true, position: null, behind: null }],
  })
})
