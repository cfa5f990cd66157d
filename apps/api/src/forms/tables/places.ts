import { type Place, textIn } from '@onrecord/model'
import type { Table } from '../table.ts'

/** Places, each no nearer than it is known. */
export const placesTable: Table<Place> = {
  entries: (place) => place,
  columns: [
    { name: 'id', description: 'Permanent id of the place.', cell: ({ id }) => id },
    { name: 'ref', description: 'What it was called where it came from.', cell: ({ refs }) => refs[0]?.value ?? null },
    { name: 'name', description: 'Its name.', cell: ({ name }, { language }) => textIn(name, language).text },
    { name: 'kind', description: 'What it is: a term of the vocabulary of places.', cell: ({ kind }) => kind },
    { name: 'country', description: 'Its country (ISO 3166-1 alpha-3).', cell: ({ country }) => country },
    {
      name: 'within',
      description: 'What it lies in, nearest first: names separated by semicolons.',
      cell: ({ within }, naming) => within.map((id) => naming.place(id)).join('; ') || null,
    },
    {
      name: 'latitude',
      description: 'Degrees north; empty when unknown.',
      cell: ({ point }) => point?.latitude ?? null,
    },
    {
      name: 'longitude',
      description: 'Degrees east; empty when unknown.',
      cell: ({ point }) => point?.longitude ?? null,
    },
    {
      name: 'radius_metres',
      description: 'It lies within this many metres of that point.',
      cell: ({ point }) => point?.radius ?? null,
    },
  ],
}
