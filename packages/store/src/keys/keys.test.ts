import { expect, test } from 'vitest'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

onEachServer(({ socket }) => {
  test('a key is told its secret once, and is found by it until it is revoked', async () => {
    const store = await freshStore(socket)
    const { key, secret } = await store.keys.create({ name: 'A. Researcher', scopes: ['publish', 'draft'] })
    expect(key).toMatchObject({
      name: 'A. Researcher',
      scopes: ['draft', 'publish'],
      lastUsedAt: null,
      revokedAt: null,
    })
    expect(await store.keys.find(secret)).toMatchObject({ id: key.id })
    expect(await store.keys.find(`${secret}x`)).toBeNull()
    expect(await store.keys.revoke(key.id)).toMatchObject({ revokedAt: expect.stringMatching(/Z$/) })
    expect(await store.keys.find(secret)).toBeNull()
    expect((await store.keys.list()).map(({ id }) => id)).toEqual([key.id])
  })

  test('of a secret nothing but its hash is in the database', async () => {
    const store = await freshStore(socket)
    const { secret } = await store.keys.create({ name: 'Somebody', scopes: ['draft'] })
    const rows = JSON.stringify(await query(store.url, 'SELECT * FROM api_key'))
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(secret.slice('onrecord_'.length))
  })

  test('that it was used is noted, to the minute', async () => {
    let time = Date.parse('2026-01-01T12:00:00Z')
    const store = await freshStore(socket, () => new Date(time))
    const { secret } = await store.keys.create({ name: 'Somebody', scopes: ['draft'] })
    const used = async () => (await store.keys.list())[0]?.lastUsedAt
    await store.keys.find(secret)
    expect(await used()).toBe('2026-01-01T12:00:00.000Z')
    time += 59_000
    await store.keys.find(secret)
    expect(await used()).toBe('2026-01-01T12:00:00.000Z')
    time += 1000
    await store.keys.find(secret)
    expect(await used()).toBe('2026-01-01T12:01:00.000Z')
  })

  test('a key without a name or a use, and one that is none, are refused', async () => {
    const store = await freshStore(socket)
    await expect(store.keys.create({ name: ' ', scopes: ['draft'] })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(store.keys.create({ name: 'x', scopes: [] })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(store.keys.revoke('key-none')).rejects.toMatchObject({ code: 'bad-request' })
  })
})
