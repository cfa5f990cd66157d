import type { EntryType } from '@onrecord/model'

/** The files of a dossier and the type of entry on their lines, in the order they are read. */
export const entryFiles: Readonly<Record<string, EntryType>> = {
  'parties.jsonl': 'party',
  'places.jsonl': 'place',
  'sources.jsonl': 'source',
  'events.jsonl': 'event',
  'claims.jsonl': 'claim',
  'reports.jsonl': 'report',
  'links.jsonl': 'link',
  'notices.jsonl': 'notice',
}

/** Lines of the original that became no entry, each with its reason. */
export const SET_ASIDE = 'set-aside.jsonl'

/** What the folder says of itself as a whole. */
export const ABOUT = 'record.json'

/** Under which name record.json promises how many lines a file has. */
export const promised = {
  'parties.jsonl': 'parties',
  'places.jsonl': 'places',
  'sources.jsonl': 'sources',
  'events.jsonl': 'events',
  'claims.jsonl': 'claims',
  'reports.jsonl': 'reports',
  'links.jsonl': 'links',
  'notices.jsonl': 'notices',
  [SET_ASIDE]: 'setAside',
} as const
