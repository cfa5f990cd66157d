// Fails when a file of the project holds something that is true on one machine only, or a document names a path that is gone.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findPaths, findStrange } from './texts/find.ts'

const root = join(import.meta.dirname, '..')

const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\0')
    .filter((line) => line !== '')

/** Tracked files and those about to be; null outside a git checkout. */
const filesOf = (): string[] | null => {
  try {
    return git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
  } catch {
    return null
  }
}

/** Whether git ignores a path, as it does what a build makes: such a path may be named and not be there. */
const isIgnored = (path: string): boolean => {
  try {
    return git('check-ignore', '-z', path).length > 0
  } catch {
    return false
  }
}

const files = filesOf()
if (files === null) console.log('not a git checkout: texts are not checked')
const wrong: string[] = []
for (const file of files ?? []) {
  const path = join(root, file)
  if (!existsSync(path) || !statSync(path).isFile()) continue
  const text = readFileSync(path, 'utf8')
  if (text.includes('\0')) continue
  for (const { line, found, why } of findStrange(file, text)) wrong.push(`${file}:${line}: ${found} (${why})`)
  if (!file.endsWith('.md')) continue
  for (const { line, found, at } of findPaths(file, text))
    if (!existsSync(join(root, at)) && !isIgnored(at)) wrong.push(`${file}:${line}: ${found} does not exist`)
}

for (const line of wrong) console.error(line)
if (wrong.length > 0) process.exitCode = 1
else if (files) console.log(`${files.length} files hold nothing of one machine only, and every path they name exists`)
