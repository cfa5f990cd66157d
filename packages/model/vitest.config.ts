import { defineConfig } from 'vitest/config'

// Machines are shared: only what hangs is to fail.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
