import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idOf, parseEntry, unscoped } from '@onrecord/model'
import { onTestFinished } from 'vitest'

const named = (type: 'party' | 'event' | 'claim', key: string) => ({
  type,
  id: idOf(type, 'test', key),
  refs: [{ scheme: 'test', value: key }],
})

export const party = parseEntry({
  ...named('party', 'monitor'),
  name: { en: 'A monitor' },
  shortName: null,
  aliases: [],
  kind: 'monitor',
  description: null,
  partOf: null,
  affiliations: [],
  website: null,
})

export const event = parseEntry({
  ...named('event', 'fire'),
  slug: 'fire',
  title: { en: 'A fire' },
  summary: { en: 'What is said of a fire.' },
  window: null,
  places: [],
  partOf: null,
  contentNote: null,
})

export const claim = parseEntry({
  ...named('claim', 'claim-1'),
  event: event.id,
  claimant: party.id,
  role: null,
  statedAt: '2025-03-08',
  hedge: 'asserted',
  basis: { type: 'unstated', from: [] },
  statement: { en: 'There was a fire.' },
  asStated: null,
  cautions: [],
  kind: 'occurrence',
  value: { happening: { key: 'fire', label: { en: 'a fire' } }, attitude: 'affirms', scope: unscoped },
})

export const about = {
  name: 'fire',
  title: { en: 'The fire' },
  licence: 'CC-BY-4.0',
  attribution: 'The testers',
  changeset: { author: 'a tester', reason: 'to try it' },
}

/** JSON Lines of these values. */
export const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** The files of a dossier with nothing wrong. */
export const sound: Record<string, string | Buffer> = {
  'record.json': JSON.stringify(about),
  'parties.jsonl': lines(party),
  'events.jsonl': lines(event),
  'claims.jsonl': lines(claim),
}

/** A folder with these files in it, which goes away with the test. */
export const makeFolder = async (files: Record<string, string | Buffer>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-dossier-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, contents] of Object.entries(files)) await writeFile(join(folder, name), contents)
  return folder
}
