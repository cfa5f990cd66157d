import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, onTestFinished, test } from 'vitest'

const home = join(import.meta.dirname, '..')

test('the example in the README runs as it stands, and prints sentences', async () => {
  const readme = await readFile(join(home, 'README.md'), 'utf8')
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ''
  expect(example).toContain('http://127.0.0.1:8787')
  // Inside the package, so that it finds the package by its name.
  const results = join(home, 'test-results')
  await mkdir(results, { recursive: true })
  const folder = await mkdtemp(join(results, 'example-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'example.ts')
  await writeFile(file, example.replace('http://127.0.0.1:8787', inject('api')))
  const { stdout } = await promisify(execFile)(process.execPath, [file])
  expect(stdout).toMatch(/Harbour Monitor said that 1,383 people were killed/)
  expect(stdout).toMatch(/parameter-invalid \[/)
})
