import { expect, test } from 'vitest'
import { party } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

const asked = (id: string, ...entries: unknown[]) => ({ author: 'A reader', reason: 'seen', key: 'key-1', id, entries })

onEachServer(({ socket }) => {
  test('what is proposed is not on the record until it is accepted, and then it is, once', async () => {
    const store = await freshStore(socket)
    const outlet = party('Outlet')
    expect(await store.proposals.propose(asked('one', outlet))).toMatchObject({ decision: null, entries: [outlet] })
    expect(await store.entry(outlet.id)).toBeNull()
    expect((await store.proposals.waiting()).map(({ id }) => id)).toEqual(['one'])
    const { proposal, done } = await store.proposals.accept('one', { author: 'An editor' })
    expect(done).toMatchObject({ appended: 1, changeset: 'proposal-one' })
    expect(proposal).toMatchObject({ decision: 'accepted', decidedBy: 'An editor', entries: null })
    expect(await store.entry(outlet.id)).toEqual(outlet)
    expect(await store.proposals.waiting()).toEqual([])
    await expect(store.proposals.accept('one', { author: 'Another' })).rejects.toMatchObject({ code: 'position-moved' })
  })

  test('asked twice under one name it is proposed once, and other contents are refused', async () => {
    const store = await freshStore(socket)
    const first = await store.proposals.propose(asked('one', party('Outlet')))
    expect(await store.proposals.propose(asked('one', party('Outlet')))).toEqual(first)
    await expect(store.proposals.propose(asked('one', party('Other')))).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('what is rejected leaves nothing of what it said', async () => {
    const store = await freshStore(socket)
    await store.proposals.propose(asked('one', party('Unwanted words')))
    expect(await store.proposals.reject('one', { author: 'An editor', why: 'not seen there' })).toMatchObject({
      decision: 'rejected',
      why: 'not seen there',
    })
    expect(JSON.stringify(await query(store.url, 'SELECT * FROM proposal'))).not.toContain('Unwanted')
    await expect(store.proposals.reject('two', { author: 'x', why: 'y' })).rejects.toMatchObject({
      code: 'no-such-entry',
    })
  })

  test('entries the model refuses are not kept, and everything wrong is named', async () => {
    const store = await freshStore(socket)
    const broken = { ...party('Outlet'), kind: 'nothing' }
    await expect(store.proposals.propose(asked('one', broken, {}))).rejects.toMatchObject({
      code: 'invalid-entries',
      issues: expect.arrayContaining([expect.objectContaining({ entry: broken.id, path: ['kind'] })]),
    })
    expect(await store.proposals.find('one')).toBeNull()
  })
})
