import type { Report } from '@onrecord/model'
import type { Table } from '../table.ts'

/** Reports: one publication carrying one claim. */
export const reportsTable: Table<Report> = {
  entries: (report) => report,
  columns: [
    { name: 'id', description: 'Permanent id of the report.', cell: ({ id }) => id },
    { name: 'ref', description: 'What it was called where it came from.', cell: ({ refs }) => refs[0]?.value ?? null },
    { name: 'claim', description: 'Id of the claim it carries.', cell: ({ claim }) => claim },
    { name: 'source', description: 'Id of the publication.', cell: ({ source }) => source },
    {
      name: 'quote',
      description: 'The words it quotes; empty when it quotes none.',
      cell: ({ quote }) => quote?.exact ?? null,
    },
    { name: 'quote_language', description: 'Their language (BCP 47).', cell: ({ quote }) => quote?.language ?? null },
    {
      name: 'altered',
      description: 'yes when it printed the claim otherwise than it was made.',
      cell: ({ asPrinted }) => (asPrinted === null ? 'no' : 'yes'),
    },
  ],
}
