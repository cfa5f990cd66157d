import { z } from '@hono/zod-openapi'
import { flatColumns, profiles } from '@onrecord/model'
import { eventsTable } from './tables/events.ts'
import { partiesTable } from './tables/parties.ts'
import { placesTable } from './tables/places.ts'
import { questionsTable } from './tables/questions.ts'
import { reportsTable } from './tables/reports.ts'
import { sourcesTable } from './tables/sources.ts'

/** The table of claims, as the OpenAPI document tells of it. */
export const ClaimsCsv = z.string().meta({
  id: 'ClaimsCsv',
  description: [
    'CSV (RFC 4180) in UTF-8 with a header, one row a claim; claims of kinds this release does not know come last. Text',
    'that a spreadsheet would take for a formula opens with an apostrophe. The columns are, in this order:\n',
    ...flatColumns.map(({ name, description }) => `- \`${name}\`: ${description}`),
    ...profiles.flatMap(({ name, lens, columns }) => [
      `\nWith \`profile=${name}\` it has one row an event of which somebody says how many were killed, and the numbers are got`,
      `with the lens \`${lens.name}\`. The columns are then:\n`,
      ...columns.map((column) => `- \`${column.name}\`: ${column.description}`),
    ]),
  ].join('\n'),
})

/** Entries one a line. */
export const EntryLines = z.string().meta({
  id: 'EntryLines',
  description: 'One JSON object a line, each an entry as `PublicEntry` describes it; all of them, without pages.',
})

const tableSchema = (id: string, what: string, columns: readonly { name: string; description: string }[]) =>
  z.string().meta({
    id,
    description: [
      `CSV (RFC 4180) in UTF-8 with a header, one row ${what}, all of them without pages. Text that a spreadsheet would take for`,
      'a formula opens with an apostrophe. The columns are, in this order:\n',
      ...columns.map(({ name, description }) => `- \`${name}\`: ${description}`),
    ].join('\n'),
  })

/** The table of events, as the OpenAPI document tells of it; so are those below. */
export const EventsCsv = tableSchema('EventsCsv', 'an event', eventsTable.columns)
export const PartiesCsv = tableSchema('PartiesCsv', 'a party', partiesTable.columns)
export const PlacesCsv = tableSchema('PlacesCsv', 'a place', placesTable.columns)
export const SourcesCsv = tableSchema('SourcesCsv', 'a publication', sourcesTable.columns)
export const ReportsCsv = tableSchema('ReportsCsv', 'a report', reportsTable.columns)
export const QuestionsCsv = tableSchema('QuestionsCsv', 'a question', questionsTable.columns)
export const FiguresCsv = tableSchema('FiguresCsv', 'a figure', flatColumns)

/** Items of a list one a line. */
export const ItemLines = z.string().meta({
  id: 'ItemLines',
  description: 'One JSON object a line, each an item as the pages of the list have it; all of them, without pages.',
})
