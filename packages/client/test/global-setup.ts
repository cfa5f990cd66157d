import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    api: string
  }
}

// The client may know nothing of the API but its address, so the API runs as a program of its own.
const program = join(import.meta.dirname, '../../../apps/api/test/serve-record.ts')

/** Starts the real API over a small made-up record. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const failed = ended.then(([code]) => Promise.reject(new Error(`the API ended by itself (exit code ${code})`)))
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), failed])
  failed.catch(() => undefined)
  provide('api', url)
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}
