import { type Party, textIn } from '@onrecord/model'
import type { Table } from '../table.ts'

/** Parties: who speaks or is spoken of. */
export const partiesTable: Table<Party> = {
  entries: (party) => party,
  columns: [
    { name: 'id', description: 'Permanent id of the party.', cell: ({ id }) => id },
    { name: 'ref', description: 'What it was called where it came from.', cell: ({ refs }) => refs[0]?.value ?? null },
    { name: 'name', description: 'Its full name.', cell: ({ name }, { language }) => textIn(name, language).text },
    {
      name: 'short_name',
      description: 'What it is called in passing.',
      cell: ({ shortName }, { language }) => (shortName === null ? null : textIn(shortName, language).text),
    },
    { name: 'kind', description: 'What it is: a term of the vocabulary of parties.', cell: ({ kind }) => kind },
    { name: 'part_of', description: 'Id of what it is part of.', cell: ({ partOf }) => partOf },
    {
      name: 'part_of_name',
      description: 'What it is part of.',
      cell: ({ partOf }, naming) => (partOf === null ? null : naming.party(partOf)),
    },
    { name: 'website', description: 'Its own address.', cell: ({ website }) => website },
  ],
}
