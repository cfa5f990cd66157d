import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../src/database.ts'
import { openStore, type Store } from '../src/index.ts'
import { DEBIAN_MISSING, findPrograms } from './debian.ts'
import { by, party } from './entries.ts'
import { query } from './query.ts'
import { pauseReplay, recordOn, resumeReplay, type Streaming, signal, startStreaming } from './streaming.ts'

const limits = { positions: 3, seconds: 600, every: 50 }
const programs = await findPrograms()
let servers: Streaming

/** Opens the record on the primary and its two copies. */
const open = async (): Promise<Store> => {
  const { primary, first, second } = servers
  const store = await openStore({ url: recordOn(primary), read: [first, second].map(recordOn).join(','), limits })
  onTestFinished(() => store.close())
  return store
}

let count = 0
const append = (store: Store) => store.append(by(party(`party ${++count}`)))

/** Where the record stands, as so many readers see it who ask one after the other. */
const positions = async (store: Store, readers = 4): Promise<Set<number>> => {
  const seen = new Set<number>()
  for (let reader = 0; reader < readers; reader++) seen.add((await store.version()).position)
  return seen
}

const everyoneAt = (store: Store, position: number) =>
  vi.waitFor(async () => {
    const { replicas } = await store.health()
    expect(replicas.map((replica) => [replica.reads, replica.position])).toEqual(replicas.map(() => [true, position]))
  }, 15_000)

describe.skipIf(programs === null)(programs ? 'a primary and two standbys' : DEBIAN_MISSING, () => {
  beforeAll(async () => {
    const started = await startStreaming()
    if (!started) throw new Error(DEBIAN_MISSING)
    servers = started
    await (await openStore({ url: recordOn(servers.primary) })).close()
  })
  afterAll(() => servers?.stop())

  test('readers are sent to the copies in turn, and an author finds what they appended', async () => {
    const store = await open()
    const before = (await append(store)).position
    await everyoneAt(store, before)
    await pauseReplay(servers.first)
    const { position } = await append(store)
    await vi.waitFor(async () => expect((await store.health()).replicas[1]).toMatchObject({ position }))
    expect(await positions(store)).toEqual(new Set([before, position]))
    await pauseReplay(servers.second)
    const last = (await append(store)).position
    expect(await positions(store)).toEqual(new Set([before, position]))
    expect(await store.steadily(last, () => store.version())).toMatchObject({ position: last })
    expect(await store.steadily(last, () => store.byRef(`party ${count}`))).toHaveLength(1)
    await Promise.all([resumeReplay(servers.first), resumeReplay(servers.second)])
    await everyoneAt(store, last)
  })

  test('a log that was signed for is found whole, whatever replica is asked', async () => {
    const store = await open()
    await everyoneAt(store, (await append(store)).position)
    await Promise.all([pauseReplay(servers.first), pauseReplay(servers.second)])
    const { position } = await append(store)
    const { size } = await store.log.head()
    expect(await store.log.size()).toBe(size - 1)
    expect(await store.log.tile({ level: 'entries', index: 0, width: size })).not.toBeNull()
    expect(await store.log.tile({ level: 'entries', index: 0, width: size + 1 })).toBeNull()
    await Promise.all([resumeReplay(servers.first), resumeReplay(servers.second)])
    await everyoneAt(store, position)
  })

  test('all reads of one piece of work are made on one server', async () => {
    const store = await open()
    const before = (await append(store)).position
    await everyoneAt(store, before)
    await pauseReplay(servers.first)
    const { position } = await append(store)
    await vi.waitFor(async () => expect((await store.health()).replicas[1]).toMatchObject({ position }))
    for (let time = 0; time < 4; time++) {
      const seen = await store.steadily(
        0,
        async () => [await positions(store), (await store.version()).server] as const,
      )
      expect([seen[0].size, seen[1]]).toEqual([1, expect.any(String)])
    }
    await resumeReplay(servers.first)
    await everyoneAt(store, position)
  })

  test('a copy that is too far behind is left out, its delay is told, and it comes back by itself', async () => {
    const store = await open()
    const before = (await append(store)).position
    await everyoneAt(store, before)
    await pauseReplay(servers.first)
    for (let step = 0; step < 4; step++) await append(store)
    const last = before + 4
    await vi.waitFor(async () =>
      expect((await store.health()).replicas).toMatchObject([
        { answers: true, reads: false, position: before, behind: { positions: 4 } },
        { answers: true, reads: true, position: last, behind: { positions: 0, seconds: 0 } },
      ]),
    )
    expect(await positions(store)).toEqual(new Set([last]))
    await resumeReplay(servers.first)
    await everyoneAt(store, last)
  })

  test('a copy that is stopped is left out while readers go on, and comes back by itself', async () => {
    const store = await open()
    const { position } = await append(store)
    await everyoneAt(store, position)
    const reading = (async () => {
      for (let time = 0; time < 200; time++) expect(await positions(store, 1)).toEqual(new Set([position]))
    })()
    await servers.second.stop()
    await reading
    expect((await store.health()).replicas).toMatchObject([{ reads: true }, { answers: false, reads: false }])
    await servers.second.start()
    await everyoneAt(store, position)
  })

  test.each(['SIGKILL', 'SIGSTOP'] as const)(
    'a read whose server gets %s under way is made elsewhere',
    async (name) => {
      const store = await open()
      const { position } = await append(store)
      await everyoneAt(store, position)
      const { primary, first } = servers
      const database = await openDatabase({ url: recordOn(primary), read: recordOn(first), limits })
      onTestFinished(() => database.close())
      const slow = database.query(
        `SELECT pg_sleep(CASE WHEN pg_is_in_recovery() THEN 2 ELSE 0 END), pg_is_in_recovery() AS copy FROM head`,
        [],
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      await signal(first, name)
      expect(await slow).toMatchObject([{ copy: false }])
      if (name === 'SIGSTOP') await signal(first, 'SIGCONT')
      else {
        await first.stop()
        await first.start()
      }
      await everyoneAt(store, position)
    },
  )

  test('when the primary is lost readers go on, writers are told, and a record can still be opened to read', async () => {
    const store = await open()
    const { position } = await append(store)
    await everyoneAt(store, position)
    await servers.primary.stop()
    expect(await positions(store)).toEqual(new Set([position]))
    await expect(append(store)).rejects.toMatchObject({ code: 'unreachable' })
    expect(await store.health()).toMatchObject({
      writes: false,
      primary: { answers: false, reads: false },
      replicas: [{ reads: true }, { reads: true }],
    })
    // nobody can show what nobody has
    await expect(store.steadily(position + 1, () => store.version())).rejects.toMatchObject({ code: 'unreachable' })
    const late = await open()
    expect(await positions(late)).toEqual(new Set([position]))
    await servers.primary.start()
    await everyoneAt(store, position)
    for (const one of [store, late]) expect(await append(one)).toMatchObject({ appended: 1 })
  })

  // The last one: from here on there is another primary.
  test('when a copy is promoted in place of the primary, writing goes on there', async () => {
    const { primary, first } = servers
    const both = recordOn(primary).replace(/host=.*/, (host) => `${host},${encodeURIComponent(first.socket)}`)
    const store = await openStore({ url: `${both}&target_session_attrs=read-write`, read: recordOn(first), limits })
    onTestFinished(() => store.close())
    const { position } = await append(store)
    await everyoneAt(store, position)
    await primary.stop()
    await expect(append(store)).rejects.toMatchObject({ code: 'unreachable' })
    await query(recordOn(first), 'SELECT pg_promote(true, 30)')
    expect(await append(store)).toMatchObject({ position: position + 1 })
    expect(await store.steadily(position + 1, () => store.version())).toMatchObject({ position: position + 1 })
    expect(await store.health()).toMatchObject({ writes: true, primary: { answers: true } })
  })
})
