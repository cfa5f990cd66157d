import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from '../src/index.ts'

// The API and its record are reached by path, not by name: this package does not depend on either.
interface InMemory {
  createApp(options: { store: unknown }): { request: typeof fetch }
  openRecord(options: { folder: string }): Promise<{ store: unknown; stop(): Promise<void> }>
}
const from = async (path: string): Promise<InMemory> => import(new URL(`../../../${path}`, import.meta.url).href)

test('reads an API in the same process, without a network', async () => {
  const { createApp } = await from('apps/api/src/app.ts')
  const { openRecord } = await from('packages/store/src/index.ts')
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-in-memory-'))
  const record = await openRecord({ folder })
  try {
    const client = createClient({ baseUrl: 'http://in.memory', fetch: createApp({ store: record.store }).request })
    expect(await client.ready()).toEqual({ position: 0, recordedAt: null })
    expect((await client.events()).items).toEqual([])
    expect(await client.event('nothing-of-that-name')).toBeNull()
  } finally {
    await record.stop()
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)
