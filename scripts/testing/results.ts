import { glob, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readPlaywright, readVitest } from './reports.ts'
import { root } from './stage.ts'

/** One test that was not run, with the reason it gives. */
interface Skipped {
  readonly test: string
  readonly reason: string | null
}

/** What one package's tests came to. */
export interface Result {
  readonly place: string
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped: readonly Skipped[]
}

const UNIT = 'test-results/unit.json'
const END_TO_END = 'test-results/e2e.json'

// A script of this name promises a file of that name.
const promises = { test: [UNIT, readVitest], e2e: [END_TO_END, readPlaywright] } as const

/** Takes the results of earlier runs away, so that none is taken for one of this run. */
export const removeResults = async (): Promise<void> => {
  for (const folder of await packages())
    for (const file of [UNIT, END_TO_END]) await rm(join(root, folder, file), { force: true })
}

/** What the tests of every package came to; a file that a package promises and that is not there is a failure. */
export const readResults = async (): Promise<Result[]> => {
  const results: Result[] = []
  for (const folder of await packages()) {
    const scripts = await scriptsOf(folder)
    for (const [script, [file, read]] of Object.entries(promises)) {
      if (!(script in scripts)) continue
      const place = `${folder} ${script}`
      const text = await readFile(join(root, folder, file), 'utf8').catch(() => null)
      results.push(text === null ? missing(place, file) : { place, ...read(JSON.parse(text), root) })
    }
  }
  return results
}

const missing = (place: string, file: string): Result => ({
  place,
  passed: 0,
  failed: [`left no ${file}: it did not run, or broke off`],
  skipped: [],
})

const packages = async (): Promise<string[]> => {
  const found: string[] = []
  for await (const manifest of glob('{apps,packages}/*/package.json', { cwd: root })) found.push(dirname(manifest))
  return ['scripts', ...found.sort()]
}

const scriptsOf = async (folder: string): Promise<Record<string, string>> => {
  if (folder === 'scripts') return { test: '' }
  const text = await readFile(join(root, folder, 'package.json'), 'utf8')
  return (JSON.parse(text) as { scripts?: Record<string, string> }).scripts ?? {}
}
