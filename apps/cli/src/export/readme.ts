import type { VersionManifest } from '@onrecord/model'
import { tables } from './tables.ts'

/** The page that says what is what in an export. */
export const readmeOf = (about: Omit<VersionManifest, 'files'>): string => {
  const { name, version, event, licence, origins, totals, notPassedOn, takenBack, checkpoint } = about
  const counted = tables.map(({ name: table, type }) => `  ${table.padEnd(8)} ${totals[type] ?? 0}`)
  const left = Object.entries(notPassedOn).map(([type, entries]) => `${entries} of the type ${type}`)
  return `${[
    `On Record: ${event === null ? 'the whole record' : `the event ${event}`} at version ${version.position}, ${version.recordedAt}`,
    '='.repeat(72),
    '',
    'Who said what about contested events, when, through whom and in which words. Nothing here is said by the record',
    'itself: every claim has a claimant. Numbers are to be quoted with their speaker; the column "sentence" does that.',
    '',
    ...counted,
    '',
    'Files',
    '-----',
    '  *.ndjson          entries as they were appended, one a line (RFC 8785 JSON)',
    '  *.csv             the same as tables (RFC 4180, UTF-8); text that could be taken for a formula has an apostrophe',
    '  *.parquet         the same tables; words are strings, numbers are doubles',
    '  *.geojson         what has a place (RFC 7946); a wide area is drawn as the circle it lies in',
    '  onrecord.sqlite   the same tables with indexes; the column "json" has each entry whole',
    '  log/              every leaf of the tamper-evident log, and what opens it: earlier revisions, authors and reasons too',
    '  manifest.json     every file with its length and SHA-256',
    '  manifest.note     the hash of the manifest, signed with the key of the log',
    '',
    checkpoint === null
      ? 'No key signed this export, so nothing shows that it was not changed.'
      : 'To check that nothing was changed:  onrecord verify <this folder>   (docs/the-log.md says how without our program)',
    '',
    'Columns',
    '-------',
    ...tables.flatMap(({ name: table, columns }) => [
      '',
      `${table}`,
      ...columns.map((column) => `  ${column.name.padEnd(24)} ${column.description}`),
    ]),
    '',
    'Terms',
    '-----',
    `The collection: ${licence}. Cite it as: On Record, ${name}.`,
    ...origins.map(
      ({ scheme, entries, licence: own, attribution }) =>
        `  ${scheme} (${entries} entries): ${own ?? 'its licence is not known here'}${attribution === null ? '' : `. Name: ${attribution}`}`,
    ),
    'Quoted words are their publishers’; each is named in sources.csv with the address of the publication.',
    ...(left.length === 0
      ? []
      : ['', `Left out because the terms of their publications do not let others pass them on: ${left.join(', ')}.`]),
    ...(takenBack.length === 0
      ? []
      : [
          '',
          'Made anew after entries were taken from readers: ' +
            takenBack.map(({ reasonClass, entries }) => `${entries} (${reasonClass ?? 'no reason given'})`).join(', ') +
            '. Whoever keeps an earlier copy of this version is asked to delete it.',
        ]),
    '',
  ].join('\n')}`
}
