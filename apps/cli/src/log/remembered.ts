import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CliError } from '../errors.ts'

/** What was seen of a log when it was last found right. */
export interface Remembered {
  readonly origin: string
  /** The public keys that are trusted to sign it. */
  readonly vkeys: readonly string[]
  readonly size: number
  /** The root over so many leaves, in base64. */
  readonly root: string
  /** When that was. */
  readonly at: string
  /** The addresses it was read from. */
  readonly places: readonly string[]
}

/** What this account remembers of logs. */
export interface Memory {
  byOrigin(origin: string): Promise<Remembered | null>
  /** The log that was read from an address before. */
  byPlace(place: string): Promise<Remembered | null>
  keep(remembered: Remembered): Promise<void>
}

/** Opens the memory kept in a folder, one file a log. */
export const openMemory = (folder: string): Memory => {
  const fileOf = (origin: string): string =>
    join(folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.json`)
  const all = async (): Promise<Remembered[]> => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
    const found = await Promise.all(names.map((name) => read(join(folder, name))))
    return found.filter((one) => one !== null)
  }
  return {
    byOrigin: (origin) => read(fileOf(origin)),
    byPlace: async (place) => (await all()).find(({ places }) => places.includes(place)) ?? null,
    keep: async (remembered) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = fileOf(remembered.origin)
      await writeFile(`${file}.${process.pid}`, `${JSON.stringify(remembered, null, 2)}\n`)
      await rename(`${file}.${process.pid}`, file)
    },
  }
}

const read = async (file: string): Promise<Remembered | null> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { origin, vkeys, size, root, at, places } = JSON.parse(text) as Remembered
    if (typeof origin === 'string' && Number.isInteger(size) && Array.isArray(vkeys) && Array.isArray(places))
      return { origin, vkeys, size, root, at, places }
  } catch {
    // told below: to forget in silence would be to trust anew
  }
  throw new CliError('log-unreadable', 'What was remembered of a log cannot be understood.', {
    place: file,
    advice: 'Bring the file back; or remove it, and the log is met as for the first time.',
  })
}
