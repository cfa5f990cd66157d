import { defineConfig } from '@playwright/test'
import { chromium, launchOptions } from './chromium.ts'
import { api, site } from './e2e/places.ts'

const missing = 'Chromium is missing: apt-get install chromium'
if (chromium === undefined && process.env.ONRECORD_REQUIRE === 'all') throw new Error(missing)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { baseURL: site, launchOptions, locale: 'en-GB' },
  // Without a browser every test is skipped by name (see e2e/test.ts), and nothing needs to be started.
  ...(chromium !== undefined && {
    webServer: {
      command: 'node e2e/serve.ts',
      url: `${site}/en`,
      timeout: 120_000,
      stdout: 'ignore' as const,
      stderr: 'pipe' as const,
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
      env: { E2E_API: api, E2E_SITE: site },
    },
  }),
})
