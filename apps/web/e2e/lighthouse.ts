// Lighthouse on a throttled phone, for a site that is running: node e2e/lighthouse.ts http://127.0.0.1:3000 /events/… /claims/…
// Lighthouse and the hundred packages it needs are fetched when asked for, and are no part of the project.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { chromium } from '../chromium.ts'

const [site = 'http://127.0.0.1:3000', ...paths] = process.argv.slice(2)
const flags = '--headless=new --no-sandbox --disable-gpu'
const run = promisify(execFile)

interface Result {
  readonly categories: Readonly<Record<string, { readonly id: string; readonly score: number | null }>>
}

for (const path of paths.length === 0 ? [''] : paths)
  for (const language of ['en', 'ar']) {
    const url = `${site}/${language}${path}`
    const { stdout } = await run(
      'npx',
      ['-y', 'lighthouse@13.5.0', url, '--quiet', `--chrome-flags=${flags}`, '--output=json', '--output-path=stdout'],
      { maxBuffer: 64_000_000, env: { ...process.env, CHROME_PATH: chromium ?? '' } },
    )
    const { categories } = JSON.parse(stdout) as Result
    const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`)
    console.log(`${url}: ${scores.join(', ')}`)
  }
