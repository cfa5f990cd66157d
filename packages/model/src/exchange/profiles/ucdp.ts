import { ucdpLowBestHigh } from '../../lenses/ucdp-low-best-high.ts'
import { textIn } from '../../values/local-text.ts'
import { type Profile, type ProfileRow, placeOf, speakersOf } from './profile.ts'

const DAY_MS = 86_400_000

/** How exactly the days are known, in UCDP's five steps. */
const datePrecision = ({ days: { first, last } }: ProfileRow): number | null => {
  if (first === null || last === null) return null
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
  if (days <= 1) return 1
  if (days <= 6) return 2
  if (days <= 7) return 3
  return days <= 31 ? 4 : 5
}

/** How exactly the place is known, in UCDP's seven steps; by what the nearest place is, not by how small its circle is. */
const placePrecision = ({ places }: ProfileRow): number | null => {
  switch (places[0]?.kind) {
    case undefined:
      return null
    case 'district':
      return 3
    case 'governorate':
      return 4
    case 'region':
    case 'area':
      return 5
    case 'country':
      return 6
    default:
      return (places[0]?.point?.radius ?? 0) > 1000 ? 2 : 1
  }
}

const article = ({ sources, dossier }: ProfileRow): string =>
  sources
    .map(({ publisher, publishedAt, title }) => {
      const office = dossier.names.en.party(publisher)
      return `"${office},${publishedAt ?? ''},${title ?? ''}"`
    })
    .join(';')

const first = (row: ProfileRow) => row.places[0]?.point ?? null

/** A table in the shape of UCDP's georeferenced events. What UCDP's coders decide and nobody here claims is left empty. */
export const ucdpProfile: Profile = {
  name: 'ucdp',
  lens: ucdpLowBestHigh,
  columns: [
    { name: 'id', description: 'Permanent id of the event.', cell: ({ event }) => event.id },
    {
      name: 'year',
      description: 'Year of the first day.',
      cell: ({ days }) => Number(days.first?.slice(0, 4)) || null,
    },
    { name: 'conflict_name', description: 'Title of the event.', cell: ({ event }) => textIn(event.title, 'en').text },
    {
      name: 'number_of_sources',
      description: 'Publications that carry the figures used.',
      cell: ({ sources }) => sources.length,
    },
    { name: 'source_article', description: '"publisher,date,title", separated by semicolons.', cell: article },
    { name: 'source_original', description: 'Who gives the figures used.', cell: (row) => speakersOf(row).join(', ') },
    { name: 'where_prec', description: '1 exact place to 6 country, after the kind of place.', cell: placePrecision },
    {
      name: 'where_coordinates',
      description: 'Name of the place the coordinates are of.',
      cell: ({ places: [place] }) => (place ? textIn(place.name, 'en').text : null),
    },
    { name: 'adm_1', description: 'Governorate.', cell: (row) => placeOf(row, 'governorate') },
    { name: 'adm_2', description: 'District.', cell: (row) => placeOf(row, 'district') },
    {
      name: 'latitude',
      description: 'Degrees north; read it with where_prec.',
      cell: (row) => first(row)?.latitude ?? null,
    },
    {
      name: 'longitude',
      description: 'Degrees east; read it with where_prec.',
      cell: (row) => first(row)?.longitude ?? null,
    },
    { name: 'country', description: 'Country.', cell: (row) => placeOf(row, 'country') },
    { name: 'date_prec', description: '1 one day to 5 longer than a month.', cell: datePrecision },
    { name: 'date_start', description: 'First day.', cell: ({ days }) => days.first },
    { name: 'date_end', description: 'Last day.', cell: ({ days }) => days.last },
    {
      name: 'deaths_civilians',
      description: 'The best figure for civilians, by the lens.',
      cell: ({ civilians }) => civilians?.best ?? null,
    },
    {
      name: 'best',
      description: 'People killed, by the lens; empty where nobody says.',
      cell: ({ everyone }) => everyone?.best ?? null,
    },
    { name: 'high', description: 'The highest, by the lens.', cell: ({ everyone }) => everyone?.high ?? null },
    { name: 'low', description: 'The lowest, by the lens.', cell: ({ everyone }) => everyone?.low ?? null },
    { name: 'lens', description: 'The lens the numbers were got with.', cell: () => ucdpLowBestHigh.name },
    {
      name: 'claims_used',
      description: 'Ids of the claims used.',
      cell: ({ used }) => used.map(({ id }) => id).join(' '),
    },
  ],
}
