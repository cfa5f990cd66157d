import { expect, test } from 'vitest'
import { by, party } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

onEachServer(({ socket }) => {
  test('one is due only when there is something it has not been told of', async () => {
    const store = await freshStore(socket)
    await store.append(by(party('Before')))
    const { webhook, secret } = await store.webhooks.add('https://example.org/hook')
    expect(secret).toMatch(/^whsec_/)
    expect(await store.webhooks.take(1000)).toBeNull()
    await store.append(by(party('After')))
    const due = await store.webhooks.take(1000)
    expect(due).toMatchObject({ id: webhook.id, told: 1, secret })
    await store.webhooks.told(webhook.id, 2)
    expect(await store.webhooks.take(1000)).toBeNull()
    expect(JSON.stringify(await store.webhooks.list())).not.toContain(secret)
  })

  test('while one server tells it nobody else does, and two share the work', async () => {
    const store = await freshStore(socket)
    const ids = [
      (await store.webhooks.add('https://a.example')).webhook.id,
      (await store.webhooks.add('https://b.example')).webhook.id,
    ]
    await store.append(by(party('New')))
    const taken = await Promise.all([store.webhooks.take(60_000), store.webhooks.take(60_000)])
    expect(taken.map((one) => one?.id).sort()).toEqual(ids.sort())
    expect(await store.webhooks.take(60_000)).toBeNull()
  })

  test('one that fails is tried again when it is time, and given up when told so', async () => {
    let time = Date.parse('2026-01-01T12:00:00Z')
    const store = await freshStore(socket, () => new Date(time))
    const { webhook } = await store.webhooks.add('https://example.org/hook')
    await store.append(by(party('New')))
    await store.webhooks.take(1000)
    await store.webhooks.failed(webhook.id, '503', new Date(time + 5000))
    expect(await store.webhooks.take(1000)).toBeNull()
    time += 5000
    expect(await store.webhooks.take(1000)).toMatchObject({ attempts: 1, lastError: '503' })
    await store.webhooks.failed(webhook.id, '410', null)
    time += 1e9
    expect(await store.webhooks.take(1000)).toBeNull()
    expect(await store.webhooks.resume(webhook.id)).toMatchObject({ attempts: 0, stoppedAt: null })
    expect(await store.webhooks.take(1000)).not.toBeNull()
    await store.webhooks.remove(webhook.id)
    expect(await store.webhooks.list()).toEqual([])
  })
})
