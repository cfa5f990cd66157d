import { idOf, type Report, type Source } from '@onrecord/model'
import { fileKey } from '../ucdp-ged/reports.ts'
import { claimId, FILES } from './ids.ts'
import { manifest } from './manifest.ts'
import { acled, outletParty } from './parties.ts'
import type { Row } from './row.ts'

const unread = {
  form: 'original',
  original: null,
  url: null,
  publishedAt: null,
  publishedAtBasis: null,
  retrievedAt: null,
  archivedUrl: null,
  sha256: null,
} as const

/** The file that was imported, with the names of its columns, and with the terms it came under. */
export const fileSource = (sha256: string, head: string): Source => ({
  type: 'source',
  id: fileId(sha256),
  refs: [{ scheme: FILES, value: `export/${sha256}` }],
  ...unread,
  publisher: acled.id,
  url: 'https://acleddata.com/',
  title: 'ACLED data, an export under a licence of its holder',
  language: 'en',
  readAs: 'full',
  readNote: { en: 'Its rows are kept as they stood for whoever holds the licence; they are not passed on.' },
  sha256,
  terms: { licence: manifest.licence, attribution: manifest.attribution },
  redistribution: 'none',
  verbatim: head,
})

const fileId = (sha256: string): string => idOf('source', 'acled-file', sha256)

/** The file carrying what a row says, with the row as it stood. */
export const rowReports = (
  id: string,
  { row, sha256, verbatim }: { row: number; sha256: string; verbatim: string },
  whats: readonly ('happened' | 'killed')[],
): readonly Report[] =>
  whats.map((what) => ({
    type: 'report',
    id: idOf('report', 'acled-file', sha256, id, what),
    refs: what === 'happened' ? [{ scheme: 'acled-row', value: rowKey(sha256, row) }] : [],
    claim: claimId(id, what),
    source: fileId(sha256),
    quote: null,
    chain: [{ party: acled.id, name: 'ACLED' }],
    asPrinted: null,
    note: { en: `Row ${row} of the file. A later export may say otherwise.` },
    redistribution: 'none',
    ...(what === 'happened' && { verbatim }),
  }))

const rowKey = (sha256: string, row: number): string => `${fileKey(sha256)}${String(row).padStart(10, '0')}`

/** What an outlet ACLED names published about an event: that it did is all we know, and ACLED's terms hold for that too. */
export const outletSources = ({ id, outlets }: Row): readonly Source[] =>
  outlets.map((name) => ({
    type: 'source',
    id: sourceId(id, name),
    refs: [],
    ...unread,
    publisher: outletParty(name).id,
    title: null,
    language: 'und',
    readAs: 'cited',
    readNote: {
      en: 'Named by ACLED as a source of the event; not read for this record.',
      ar: 'ذكره ACLED مصدراً للحدث ولم يُقرأ لهذا السجل.',
    },
    redistribution: 'none',
  }))

/** The outlets ACLED names for a row, each carrying that it happened. */
export const outletReports = ({ id, outlets }: Row): readonly Report[] =>
  outlets.map((name) => ({
    type: 'report',
    id: idOf('report', 'acled', id, name),
    refs: [],
    claim: claimId(id, 'happened'),
    source: sourceId(id, name),
    quote: null,
    chain: [{ party: outletParty(name).id, name }],
    asPrinted: null,
    note: { en: 'ACLED names it as a source of the event; what it says is not known here.' },
    redistribution: 'none',
  }))

const sourceId = (id: string, name: string): string => idOf('source', 'acled', id, name)
