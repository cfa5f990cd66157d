import type { Source } from '@onrecord/model'
import type { Table } from '../table.ts'

/** Publications that were read. */
export const sourcesTable: Table<Source> = {
  entries: (source) => source,
  columns: [
    { name: 'id', description: 'Permanent id of the publication.', cell: ({ id }) => id },
    { name: 'ref', description: 'What it was called where it came from.', cell: ({ refs }) => refs[0]?.value ?? null },
    { name: 'publisher', description: 'Id of who published it.', cell: ({ publisher }) => publisher },
    {
      name: 'publisher_name',
      description: 'Who published it.',
      cell: ({ publisher }, naming) => naming.party(publisher),
    },
    { name: 'title', description: 'Its title; empty when it has none.', cell: ({ title }) => title },
    { name: 'published_at', description: 'When it was published (EDTF).', cell: ({ publishedAt }) => publishedAt },
    { name: 'language', description: 'Its language (BCP 47).', cell: ({ language }) => language },
    { name: 'form', description: 'The publisher’s own text, or a copy and of which sort.', cell: ({ form }) => form },
    { name: 'read_as', description: 'How much of it was read.', cell: ({ readAs }) => readAs },
    { name: 'url', description: 'Its address.', cell: ({ url }) => url },
    { name: 'archived_url', description: 'Where a copy is kept.', cell: ({ archivedUrl }) => archivedUrl },
    { name: 'sha256', description: 'Of the kept copy.', cell: ({ sha256 }) => sha256 },
  ],
}
