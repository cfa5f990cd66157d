import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Our packages that answers are made with. */
const packages = [
  join(import.meta.dirname, '../..'),
  ...['@onrecord/model', '@onrecord/store'].map((name) =>
    join(dirname(fileURLToPath(import.meta.resolve(name))), '..'),
  ),
]

const isCode = (path: string): boolean => /\.(ts|js|json|sql)$/.test(path) && !path.includes('.test.')

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const read = (file: string): Buffer | null => {
  try {
    return readFileSync(file)
  } catch {
    return null // published by itself, without a lockfile beside it
  }
}

/**
 * What words an answer: a hash of our own code as it was when this process began, of what it is built upon, and the version of
 * Node. Two processes, on one machine or several, have the same one exactly when they answer alike.
 */
export const software = ((): string => {
  const hash = createHash('sha256').update(process.version)
  for (const folder of packages) {
    for (const file of filesOf(join(folder, 'src'))) hash.update(file.slice(folder.length)).update(readFileSync(file))
    hash.update(readFileSync(join(folder, 'package.json')))
  }
  hash.update(read(join(import.meta.dirname, '../../../../pnpm-lock.yaml')) ?? '')
  return hash.digest('base64url')
})()
