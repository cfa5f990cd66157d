import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHash } from '@onrecord/model'
import { z } from 'zod'
import { Draft } from '../draft/draft.ts'
import { IngestError } from '../errors.ts'
import { WrittenHead } from './drafts-file.ts'

const Remark = z.object({ code: z.string(), sentence: z.string() })

/** A draft that passed the gate and what a person decided of it. */
export const Waiting = z.object({
  id: z.string(),
  article: WrittenHead,
  draft: Draft,
  warnings: z.array(Remark),
  /** The event it was drafted for, as it was given; null when none was. */
  event: z.string().nullable(),
  state: z.enum(['waiting', 'accepted', 'rejected']),
  /** Who decided, why, and when; null while it waits. */
  decision: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
})
export type Waiting = z.infer<typeof Waiting>

/** Where drafts wait in a data folder: one file each, so that two people deciding at once never undo each other. */
export const waitingFolder = (folder: string): string => join(folder, 'drafts')

/** The id a draft waits under: of its article's text and its own id, so that admitting twice keeps one. */
export const waitingId = (textSha256: string, draftId: string): string =>
  contentHash([textSha256, draftId]).slice(0, 12)

/** Keeps a draft with what is decided of it, whole or not at all. */
export const keepWaiting = async (folder: string, waiting: Waiting): Promise<void> => {
  const place = waitingFolder(folder)
  const written = join(place, `.${waiting.id}.${randomUUID()}`)
  try {
    await mkdir(place, { recursive: true, mode: 0o700 })
    await writeFile(written, `${JSON.stringify(waiting, null, 1)}\n`, { flush: true, mode: 0o600 })
    await rename(written, fileOf(folder, waiting.id))
  } catch (cause) {
    await rm(written, { force: true }).catch(() => undefined)
    throw new IngestError('copy-unwritable', 'The draft cannot be kept.', {
      place,
      advice: 'Free some space, or name another data folder with --folder.',
      cause,
    })
  }
}

/** A draft that waits or was decided, by its id or the beginning of it; null when there is none. */
export const readWaiting = async (folder: string, id: string): Promise<Waiting | null> => {
  if (!/^[0-9a-f]{4,12}$/.test(id)) return null
  const found = (await idsIn(folder)).filter((known) => known.startsWith(id))
  const [only] = found
  return only !== undefined && found.length === 1 ? readOne(folder, only) : null
}

/** Every draft that waits or was decided, in the order they stand in their articles. */
export const listWaiting = async (folder: string): Promise<Waiting[]> => {
  const all: Waiting[] = []
  for (const id of await idsIn(folder)) all.push(await readOne(folder, id))
  const order = ({ article, draft }: Waiting): string =>
    `${article.textSha256} ${String(draft.selector.start).padStart(9, '0')} ${draft.id}`
  return all.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

const idsIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(waitingFolder(folder)).catch(() => [])
  return names.flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? []).sort()
}

const fileOf = (folder: string, id: string): string => join(waitingFolder(folder), `${id}.json`)

const readOne = async (folder: string, id: string): Promise<Waiting> => {
  const place = fileOf(folder, id)
  try {
    return Waiting.parse(JSON.parse(await readFile(place, 'utf8')))
  } catch (cause) {
    throw new IngestError('drafts-broken', 'A draft that waits cannot be read.', {
      place,
      advice: 'Delete the file and admit its drafts again.',
      cause,
    })
  }
}
