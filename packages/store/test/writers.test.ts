import { expect, test } from 'vitest'
import { freshDatabase, onEachServer } from './servers.ts'
import { twoWriters } from './two-writers.ts'

onEachServer(({ socket }) => {
  test('two processes that append at once lose no update and leave no gap', async () => {
    const { whole, count } = await twoWriters(await freshDatabase(socket), 400)
    // every changeset brought an entry of its own, beside the one both counted in
    expect([whole.position, count, whole.entries, whole.leaves]).toEqual([400, 400, 401, 800])
    expect(whole.root).toMatch(/^[0-9a-f]{64}$/)
  })
})
