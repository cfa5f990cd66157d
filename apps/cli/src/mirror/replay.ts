import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { LogOpening } from '@onrecord/model'
import { parseCheckpoint, parseNote, readLeaf, type Store } from '@onrecord/store'
import { parseLine } from '../log/parse-line.ts'

/** What came in of an export. */
export interface Replayed {
  readonly origin: string
  readonly changesets: number
  readonly appended: number
  readonly revised: number
  /** Every entry the export shows. */
  readonly ids: ReadonlySet<string>
}

/** The log an export is of, as its checkpoint says. */
export const originOf = async (folder: string): Promise<string> => {
  const note = parseNote(await readFile(join(folder, 'log', 'checkpoint'), 'utf8'))
  return (note && parseCheckpoint(note.text))?.origin ?? ''
}

/** Every opened leaf of an export, the first first. */
export const openingsOf = async function* (folder: string): AsyncGenerator<{ changeset: number; opening: LogOpening }> {
  const file = join(folder, 'log', 'leaves.ndjson')
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1
    const { leaf, opening } = parseLine(line, `${file}:${number}`) as { leaf: string; opening: unknown }
    const read = LogOpening.nullable().parse(opening)
    if (read !== null) yield { changeset: readLeaf(leaf)?.changeset ?? 0, opening: read }
  }
}

/** Appends what an export holds as it was appended where it comes from: changeset by changeset, each once. */
export const replay = async (store: Store, folder: string): Promise<Replayed> => {
  const origin = await originOf(folder)
  const key = createHash('sha256').update(origin).digest('hex').slice(0, 12)
  const ids = new Set<string>()
  let [changesets, appended, revised] = [0, 0, 0]
  let waiting: LogOpening[] = []
  let at = 0
  const flush = async (): Promise<void> => {
    const [first] = waiting
    if (first === undefined) return
    const id = `mirror-${key}-${at}`
    // A later export may show less of a changeset than an earlier one: what came in before is left as it is.
    if ((await store.changeset(id)) === null) {
      const { author, reason } = first.appending ?? { author: origin, reason: 'Kept back where it comes from.' }
      const done = await store.append({ id, author, reason, entries: waiting.map(({ entry }) => entry) })
      if (done.changeset !== null) changesets += 1
      appended += done.appended
      revised += done.revised
    }
    waiting = []
  }
  for await (const { changeset, opening } of openingsOf(folder)) {
    if (changeset !== at) await flush()
    at = changeset
    waiting.push(opening)
    ids.add(String(opening.entry.id))
  }
  await flush()
  return { origin, changesets, appended, revised, ids }
}
