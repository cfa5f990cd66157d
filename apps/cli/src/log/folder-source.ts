import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { LogKeyList, LogOpening } from '@onrecord/model'
import { parseLine } from './parse-line.ts'
import { unreadable } from './refused.ts'
import type { Chunk, LogSource } from './source.ts'

// docs/the-log.md says what these files hold.
const files = {
  checkpoint: join('log', 'checkpoint'),
  keys: join('log', 'keys.json'),
  leaves: join('log', 'leaves.ndjson'),
} as const

const AT_ONCE = 256

/** Reads the log in the folder of an export. */
export const folderSource = (folder: string): LogSource => {
  const text = (name: string): Promise<string> =>
    readFile(join(folder, name), 'utf8').catch((cause: unknown) => {
      throw unreadable(`There is no ${name} in the folder.`, folder, cause)
    })
  return {
    place: folder,
    checkpoint: () => text(files.checkpoint),
    vkeys: async () => {
      const read = LogKeyList.safeParse(parseLine(await text(files.keys), join(folder, files.keys)))
      if (!read.success) throw unreadable(`${files.keys} cannot be understood.`, folder, read.error)
      return read.data.keys.filter(({ until }) => until === null).map(({ vkey }) => vkey)
    },
    chunks: () => chunksOf(join(folder, files.leaves)),
    tile: async () => null,
  }
}

const chunksOf = async function* (file: string): AsyncIterable<Chunk> {
  let [leaves, openings]: [Buffer[], LogOpening[]] = [[], []]
  let number = 0
  for await (const line of linesOf(file)) {
    number += 1
    const { leaf, opening } = Object(parseLine(line, `${file}:${number}`)) as { leaf?: unknown; opening?: unknown }
    const read = LogOpening.nullable().safeParse(opening)
    if (typeof leaf !== 'string' || !read.success)
      throw unreadable(`Line ${number} is no leaf with what opens it.`, `${file}:${number}`)
    leaves.push(Buffer.from(leaf))
    if (read.data !== null) openings.push(read.data)
    if (leaves.length === AT_ONCE) {
      yield { leaves, openings }
      ;[leaves, openings] = [[], []]
    }
  }
  if (leaves.length > 0) yield { leaves, openings }
}

const linesOf = async function* (file: string): AsyncIterable<string> {
  const input = createReadStream(file)
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (cause) {
    throw unreadable('The leaves of the log cannot be read.', file, cause)
  }
}
