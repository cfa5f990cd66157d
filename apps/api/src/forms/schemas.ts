import { z } from '@hono/zod-openapi'
import { flatColumns, profiles } from '@onrecord/model'

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
