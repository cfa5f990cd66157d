import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VersionManifest } from '@onrecord/model'
import { type LogSigner, makeWhole, type Published, type Store } from '@onrecord/store'
import { CliError } from '../errors.ts'
import { knownTerms } from './known-terms.ts'
import { hashOf, listFiles, manifestNote, nameOf } from './manifest.ts'
import { readmeOf } from './readme.ts'
import { writeLog } from './write-log.ts'
import { writeTables } from './write-tables.ts'

/** What is to be made, and where. */
export interface ExportRequest {
  /** The folder that gets the export's own. */
  readonly to: string
  /** What signs it; null where there is no key, and then nobody can verify it. */
  readonly signer: LogSigner | null
  /** Only what belongs to this event, by its slug. */
  readonly event?: string | undefined
  /** The version, if not the newest. */
  readonly at?: number | undefined
  /** Whether one of the same name gives way. */
  readonly replace?: boolean
  /** The licence of the record as a collection (SPDX). */
  readonly licence: string
  /** Told of each step. */
  readonly onStep?: (step: string) => void
}

/** An export that was made. */
export interface MadeExport {
  readonly folder: string
  readonly manifest: VersionManifest
}

/** Makes the files of one version of the record, for others to keep: whole or not at all, and the same bytes each time. */
export const makeExport = async (store: Store, request: ExportRequest): Promise<MadeExport> => {
  const only = request.event === undefined ? null : await idsOf(store, request.event)
  return store.published(async (published) => {
    const folder = join(request.to, nameOf(published, request.event))
    const manifest = await makeWhole(folder, (aside) => writeAll(store, published, { ...request, aside, only }), {
      replace: request.replace ?? false,
    })
    return { folder, manifest }
  }, request.at)
}

const idsOf = async (store: Store, event: string): Promise<ReadonlySet<string>> => {
  const entries = await store.event(event)
  if (entries !== null) return new Set(entries.map(({ id }) => id))
  throw new CliError('event-unknown', `There is no event "${event}" on this record.`, {
    place: '--event',
    advice: 'Give its slug, as in the address of its page.',
  })
}

interface Writing extends ExportRequest {
  readonly aside: string
  readonly only: ReadonlySet<string> | null
}

const writeAll = async (store: Store, published: Published, writing: Writing): Promise<VersionManifest> => {
  const { aside, signer, event = null, licence, only, onStep = () => undefined } = writing
  const { position, recordedAt, keptAsOf, size, heldBack } = published
  onStep('the log')
  const { totals, schemes, terms: told } = await writeLog(published, { folder: aside, only })
  const checkpoint = signer && (await signer.checkpoint(store.log, size))
  if (signer && checkpoint !== null) {
    await writeFile(join(aside, 'log', 'checkpoint'), checkpoint)
    const keys = { origin: await signer.origin(), keys: await signer.publicKeys() }
    await writeFile(join(aside, 'log', 'keys.json'), `${JSON.stringify(keys)}\n`)
  }
  const rows = await writeTables(aside, onStep)
  const known = await knownTerms()
  const none = { licence: null, attribution: null }
  const about = {
    format: 'onrecord-export-1' as const,
    name: nameOf(published, event ?? undefined),
    version: { position, recordedAt },
    event,
    keptAsOf,
    takenBack: (await store.takenBack(position, position)) as VersionManifest['takenBack'],
    notPassedOn: heldBack,
    licence,
    origins: [...schemes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([scheme, entries]) => ({
        scheme,
        entries,
        ...(told.get(scheme) ?? known.get(scheme) ?? none),
      })),
    totals,
    checkpoint,
  }
  await writeFile(join(aside, 'README.txt'), readmeOf(about))
  onStep('the manifest')
  const files = await listFiles(aside, new Map([...rows, ['log/leaves.ndjson', size]]))
  const manifest: VersionManifest = { ...about, files }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writeFile(join(aside, 'manifest.json'), text)
  if (signer)
    await writeFile(
      join(aside, 'manifest.note'),
      await signer.note(manifestNote({ origin: await signer.origin(), name: about.name, sha256: hashOf(text) })),
    )
  return manifest
}
