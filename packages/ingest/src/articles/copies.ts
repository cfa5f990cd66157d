import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { IngestError } from '../errors.ts'
import type { Article } from './article.ts'
import { sha256Of } from './sha256.ts'

/** Where kept copies lie in a data folder: each under the SHA-256 of what it holds. */
export const copiesFolder = (folder: string): string => join(folder, 'copies')

/** Keeps an article: the bytes that came and the text that is quoted from, each under its SHA-256, whole or not at all. */
export const keepCopies = async (folder: string, { head, bytes, text }: Article): Promise<void> => {
  await keep(folder, head.sha256, bytes)
  await keep(folder, head.textSha256, Buffer.from(text, 'utf8'))
}

/** Reads a kept copy, and makes sure that it still is what was kept. */
export const readCopy = async (folder: string, sha256: string): Promise<Buffer> => {
  const place = join(copiesFolder(folder), sha256)
  const bytes = await readFile(place).catch((cause: unknown) => {
    throw new IngestError('copy-missing', 'The kept copy of the article is not there.', {
      place,
      advice: 'Draft the article again; the same bytes give the same copy.',
      cause,
    })
  })
  if (sha256Of(bytes) === sha256) return bytes
  throw new IngestError('copy-changed', 'The kept copy is no longer what was kept.', {
    place,
    advice: 'Delete the file and draft the article again: a copy that was changed is no evidence.',
  })
}

const keep = async (folder: string, sha256: string, bytes: Uint8Array): Promise<void> => {
  const there = await readCopy(folder, sha256).catch((error: unknown) => {
    if (error instanceof IngestError && error.code === 'copy-missing') return null
    throw error
  })
  if (there) return
  const place = copiesFolder(folder)
  const written = join(place, `.${sha256}.${randomUUID()}`)
  try {
    await mkdir(place, { recursive: true, mode: 0o700 })
    await writeFile(written, bytes, { flush: true, mode: 0o600 })
    await rename(written, join(place, sha256))
  } catch (cause) {
    await rm(written, { force: true }).catch(() => undefined)
    throw new IngestError('copy-unwritable', 'The copy of the article cannot be kept.', {
      place,
      advice: 'Free some space, or name another data folder with --folder.',
      cause,
    })
  }
}
