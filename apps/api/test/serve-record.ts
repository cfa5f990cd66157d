// Serves the small made-up record until it is told to end: `pnpm --filter @onrecord/api sample`. The client’s tests run it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecord } from '@onrecord/store'
import { createApp } from '../src/app.ts'
import { serve } from '../src/serve.ts'
import { bridgeRecord, changeset, harbourRecord } from './record.ts'

const folder = await mkdtemp(join(tmpdir(), 'onrecord-served-'))
const record = await openRecord({ folder })
await record.store.append(changeset(...harbourRecord))
await record.store.append(changeset(...bridgeRecord))
const serving = await serve(createApp({ store: record.store }), { port: 0, host: '127.0.0.1' })

process.once('SIGTERM', async () => {
  await serving.close()
  await record.stop()
  await rm(folder, { recursive: true, force: true })
})
process.stdout.write(`${serving.url}\n`)
