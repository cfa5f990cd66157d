import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDossier } from './dossier.ts'
import { makeFolder, projectFile, run } from './machine.ts'

test('every command in docs/keeping-a-record.md does what it says', async () => {
  const home = await makeFolder()
  const data = join(home, 'data')
  const env = { HOME: home, ONRECORD_FOLDER: data }
  await writeDossier(join(home, 'dossier'))
  await run(['import', 'dossier', join(home, 'dossier')], { env })
  const page = await readFile(projectFile('docs/keeping-a-record.md'), 'utf8')
  const typed = [...page.matchAll(/^onrecord (\S.*?)(?: +#.*)?$/gm)].map(([, words = '']) => words)
  expect(typed.length).toBeGreaterThan(7)

  // What the page calls by a name of its own is here what was made a line before.
  const newest = async (folder: string): Promise<string> => {
    const names = (await readdir(folder)).filter((name) => name.startsWith('onrecord-'))
    return join(folder, names.sort().at(-1) ?? 'none')
  }
  const placed = async (word: string): Promise<string> => {
    if (word.startsWith('/mnt/elsewhere/')) return newest(join(home, 'elsewhere'))
    if (/^\.\/(exports\/)?onrecord-/.test(word)) return newest(join(data, 'exports'))
    if (word.startsWith('./mirror/mirrors/')) return newest(join(home, 'mirror', 'mirrors'))
    if (word === 'syria-coast-2025') return 'fire'
    return /^(\.|\/mnt|\/srv)/.test(word) ? join(home, word.replace(/^(\.|\/mnt|\/srv)/, '')) : word
  }
  for (const words of typed) {
    if (words.startsWith('serve')) continue
    const args = await Promise.all(words.split(' ').map(placed))
    expect(await run(args, { env }), words).toMatchObject({ code: 0 })
  }
})
