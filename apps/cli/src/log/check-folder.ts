import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { contentHash } from '@onrecord/model'
import { parseNote, parseVkey, signedBy } from '@onrecord/store'
import { hashOf as hashOfText, manifestNote } from '../export/manifest.ts'
import { parseLine } from './parse-line.ts'
import { refused, unreadable } from './refused.ts'

const MANIFEST = 'manifest.json'
const NOTE = 'manifest.note'
const ENTRIES = /^(entries|parties|places|sources|events|claims|reports|links|notices)\.ndjson$/

interface Listed {
  readonly path: string
  readonly sha256: string
}

/** Checks that every file of an export is as its manifest says, and that the manifest lists every file. */
export const checkFiles = async (folder: string): Promise<number> => {
  const listed = await readManifest(folder)
  const there = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => !file.isDirectory())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll(sep, '/'))
    .filter((path) => path !== MANIFEST && path !== NOTE)
  const wrong: string[] = there
    .filter((path) => !listed.some((file) => file.path === path))
    .map((path) => `${path} is not listed`)
  for (const { path, sha256 } of listed) {
    if (!there.includes(path)) wrong.push(`${path} is missing`)
    else if ((await hashOf(join(folder, path))) !== sha256) wrong.push(`${path} has another SHA-256`)
  }
  if (wrong.length > 0)
    throw refused(`The files are not those of the manifest (${wrong.length} differences).`, folder, wrong)
  return listed.length
}

const readManifest = async (folder: string): Promise<Listed[]> => {
  const place = join(folder, MANIFEST)
  try {
    const { files } = JSON.parse(await readFile(place, 'utf8')) as { files: Listed[] }
    return files.map(({ path, sha256 }) => ({ path: String(path), sha256: String(sha256) }))
  } catch (cause) {
    throw unreadable('The manifest of the export cannot be read.', place, cause)
  }
}

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Checks that the manifest of an export is the one that was signed with a key of its log. */
export const checkManifest = async (folder: string, origin: string, vkeys: readonly string[]): Promise<void> => {
  const place = join(folder, NOTE)
  const text = await readFile(place, 'utf8').catch((cause: unknown) => {
    throw unreadable('The manifest of the export is not signed: there is no manifest.note.', folder, cause)
  })
  const note = parseNote(text)
  if (note === null) throw refused('The signature under the manifest cannot be read.', place)
  const keys = vkeys.map(parseVkey).filter((key) => key !== null)
  if ((signedBy(note, keys)?.length ?? 0) === 0)
    throw refused('The manifest is not signed by a key of the log that is trusted.', place)
  const manifest = await readFile(join(folder, MANIFEST))
  const { name } = JSON.parse(String(manifest)) as { name?: unknown }
  const expected = manifestNote({ origin, name: String(name), sha256: hashOfText(manifest) })
  if (note.text !== expected) throw refused('The manifest is not the one that was signed.', join(folder, MANIFEST))
}

/** Checks that the entries of an export are the current ones of its log; says how many they are, null where there is no such file. */
export const checkEntries = async (folder: string, inLog: ReadonlyMap<string, string>): Promise<number | null> => {
  const files = (await readdir(folder)).filter((name) => ENTRIES.test(name)).sort()
  if (files.length === 0) return null
  const wrong: string[] = []
  const seen = new Set<string>()
  for (const file of files) {
    let number = 0
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      number += 1
      const at = `${file}:${number}`
      const entry = Object(parseLine(line, `${folder}: ${at}`)) as Record<string, unknown>
      const id = String(entry.id)
      const hash = inLog.get(id)
      if (seen.has(id)) wrong.push(`${at} has ${id} again`)
      seen.add(id)
      if (hash === undefined) wrong.push(`${at} has ${id}, which the log does not show`)
      else if (contentHash(entry) !== hash) wrong.push(`${at} has another ${id} than the log`)
    }
  }
  for (const id of inLog.keys()) if (!seen.has(id)) wrong.push(`the export lacks ${id}`)
  if (wrong.length > 0)
    throw refused(`The entries are not what the log holds (${wrong.length} differences).`, folder, wrong)
  return seen.size
}
