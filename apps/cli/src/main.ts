#!/usr/bin/env node
import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './places.ts'

// Most of the time of a short command goes into reading its own program; what was read is kept for this account alone.
try {
  const folder = join(cacheFolder(), 'program')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  enableCompileCache(folder)
} catch {
  // An account without a home reads it anew each time.
}

// Imported only now, so that the cache serves all of it.
const { runCommand } = await import('./run-command.ts')
await runCommand()
