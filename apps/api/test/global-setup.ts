import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@onrecord/store'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    database: string
  }
}

/** Starts one PostgreSQL for all test files; each takes a database of its own in it. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-api-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const server = await startEmbedded({ folder }).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  provide('database', server.url)
  return async () => {
    await server.stop()
    await remove()
  }
}
