import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('needs nothing that a browser has not', async () => {
  const home = join(import.meta.dirname, '../src')
  const imported = new Set<string>()
  for await (const file of glob('**/*.ts', { cwd: home }))
    for (const [, name] of (await readFile(join(home, file), 'utf8')).matchAll(/from '([^.'][^']*)'/g))
      imported.add(name ?? '')
  expect([...imported].sort()).toEqual(['@onrecord/model', 'zod'])
})
