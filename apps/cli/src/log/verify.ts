import { resolve } from 'node:path'
import { parseVkey, type Verifier } from '@onrecord/store'
import { startFolder, stateFolder } from '../places.ts'
import { ticker } from '../terminal.ts'
import { checkEntry } from './check-entry.ts'
import { checkEntries, checkFiles, checkManifest } from './check-folder.ts'
import { checkLeaves, type Found } from './check-leaves.ts'
import { folderSource } from './folder-source.ts'
import { type HttpSource, httpSource } from './http-source.ts'
import { refused, unreadable } from './refused.ts'
import { openMemory, type Remembered } from './remembered.ts'
import { report } from './report.ts'
import type { LogSource } from './source.ts'
import { type Trusted, trust } from './trust.ts'

/** What is to be checked. */
export interface Request {
  /** An address of an API, or the folder of an export. */
  readonly where: string
  /** Keys to trust, as `name+id+base64`. */
  readonly keys: readonly string[]
  /** One entry alone. */
  readonly entry?: string | undefined
}

/** Checks a log, and remembers it when all was right; gives what is to be said. */
export const verify = async ({ where, keys, entry }: Request): Promise<string[]> => {
  const memory = openMemory(stateFolder())
  const given = keys.map(verifierOf)
  const isAddress = /^https?:\/\//.test(where)
  const http: HttpSource | null = isAddress ? httpSource(where) : null
  const source: LogSource = http ?? folderSource(resolve(startFolder(), where))
  const files = isAddress ? null : await checkFiles(source.place)

  const before = isAddress ? await memory.byPlace(source.place) : null
  const trusted = await trust(source, given, async (origin) => {
    if (before !== null && before.origin !== origin && given.length === 0)
      throw refused(`This was the log ${before.origin}, and now it is ${origin}.`, source.place)
    return memory.byOrigin(origin)
  })
  if (!isAddress) await checkManifest(source.place, trusted.checkpoint.origin, trusted.vkeys)
  const remembered = await memory.byOrigin(trusted.checkpoint.origin)
  refuseShorter(trusted, remembered, source, isAddress)

  const hopes = { checkpoint: trusted.checkpoint, remembered: within(trusted, remembered) }
  const all = http && entry !== undefined ? await checkOne(http, entry, hopes) : await checkAll(source, hopes)
  if (all !== null && !isAddress) {
    await checkEntries(source.place, all.entries)
    if (entry !== undefined && !all.entries.has(entry))
      throw unreadable(`The export shows no entry ${entry}.`, source.place)
  }
  await memory.keep(grown(trusted, remembered, isAddress ? [source.place] : []))
  return report({ trusted, remembered: hopes.remembered, all, entry: all === null ? (entry ?? null) : null, files })
}

const checkOne = async (source: HttpSource, entry: string, hopes: Hopes): Promise<null> => {
  await checkEntry(source, entry, hopes)
  return null
}

interface Hopes {
  readonly checkpoint: Trusted['checkpoint']
  readonly remembered: Remembered | null
}

const checkAll = async (source: LogSource, hopes: Hopes): Promise<Found> => {
  const progress = ticker()
  const onProgress = (leaves: number): void =>
    progress.tick(leaves, `read ${leaves} of ${hopes.checkpoint.size} leaves`)
  return checkLeaves(source, { ...hopes, onProgress }).finally(() => progress.end())
}

const verifierOf = (text: string): Verifier => {
  const verifier = parseVkey(text.trim())
  if (verifier !== null) return verifier
  throw unreadable('The key cannot be read; it is written name+id+base64.', '--key')
}

/** A server never has less than it had; an export may be older than what is remembered. */
const refuseShorter = (
  { checkpoint }: Trusted,
  remembered: Remembered | null,
  { place }: LogSource,
  isAddress: boolean,
): void => {
  if (!isAddress || remembered === null || checkpoint.size >= remembered.size) return
  throw refused(
    `The log has ${checkpoint.size} leaves, and had ${remembered.size} on ${remembered.at.slice(0, 10)}.`,
    place,
  )
}

const within = ({ checkpoint }: Trusted, remembered: Remembered | null): Remembered | null =>
  remembered !== null && remembered.size <= checkpoint.size ? remembered : null

const grown = (
  { checkpoint, vkeys }: Trusted,
  remembered: Remembered | null,
  places: readonly string[],
): Remembered => {
  const all = [...new Set([...(remembered?.places ?? []), ...places])]
  if (remembered !== null && remembered.size > checkpoint.size) return { ...remembered, places: all }
  return {
    origin: checkpoint.origin,
    vkeys,
    size: checkpoint.size,
    root: Buffer.from(checkpoint.root).toString('base64'),
    at: new Date().toISOString(),
    places: all,
  }
}
