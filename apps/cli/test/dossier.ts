import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, idOf, parseEntry, unscoped } from '@onrecord/model'

const named = (type: 'party' | 'event' | 'claim', key: string) => ({
  type,
  id: idOf(type, 'test', key),
  refs: [{ scheme: 'test', value: key }],
})

const party = parseEntry({
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

const event = parseEntry({
  ...named('event', 'fire'),
  slug: 'fire',
  title: { en: 'A fire' },
  summary: { en: 'What is said of a fire.' },
  window: null,
  places: [],
  partOf: null,
  contentNote: null,
})

export const claim = (key: string, statement = 'There was a fire.'): Entry =>
  parseEntry({
    ...named('claim', key),
    event: event.id,
    claimant: party.id,
    role: null,
    statedAt: '2025-03-08',
    hedge: 'asserted',
    basis: { type: 'unstated', from: [] },
    statement: { en: statement },
    asStated: null,
    cautions: [],
    kind: 'occurrence',
    value: { happening: { key: 'fire', label: { en: 'a fire' } }, attitude: 'affirms', scope: unscoped },
  })

const about = {
  name: 'fire',
  title: { en: 'The fire' },
  licence: 'CC-BY-4.0',
  attribution: 'The testers',
  changeset: { author: 'a tester', reason: 'to try it' },
}

/** JSON Lines of these values. */
export const lines = (...values: unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** Writes a dossier of one event, one party and two claims; files given here replace its own. */
export const writeDossier = async (folder: string, files: Record<string, string> = {}): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const all = {
    'record.json': JSON.stringify(about),
    'parties.jsonl': lines(party),
    'events.jsonl': lines(event),
    'claims.jsonl': lines(claim('C-1'), claim('C-2')),
    ...files,
  }
  for (const [name, contents] of Object.entries(all)) await writeFile(join(folder, name), contents)
  return folder
}
