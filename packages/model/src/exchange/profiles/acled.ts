import { acledConservative } from '../../lenses/acled-conservative.ts'
import { sentence } from '../../sentences/sentence.ts'
import { textIn } from '../../values/local-text.ts'
import { type Profile, type ProfileRow, placeOf } from './profile.ts'

/** How exactly the place is known, in ACLED's three steps. */
const placePrecision = ({ places: [place] }: ProfileRow): number | null => {
  if (place === undefined) return null
  if (['country', 'region', 'governorate'].includes(place.kind)) return 3
  return ['district', 'area'].includes(place.kind) ? 2 : 1
}

/** How exactly the day is known: a day, some days of a week, or longer. */
const timePrecision = ({ days: { first, last } }: ProfileRow): number | null => {
  if (first === null || last === null) return null
  if (first === last) return 1
  return Date.parse(last) - Date.parse(first) <= 7 * 86_400_000 ? 2 : 3
}

/** A table in the shape of ACLED's export. What ACLED's coders decide and nobody here claims is left empty; unknown is empty, not 0. */
export const acledProfile: Profile = {
  name: 'acled',
  lens: acledConservative,
  columns: [
    { name: 'event_id_cnty', description: 'Permanent id of the event.', cell: ({ event }) => event.id },
    { name: 'event_date', description: 'First day.', cell: ({ days }) => days.first },
    { name: 'year', description: 'Its year.', cell: ({ days }) => Number(days.first?.slice(0, 4)) || null },
    { name: 'time_precision', description: '1 a day, 2 within a week, 3 longer.', cell: timePrecision },
    {
      name: 'iso',
      description: 'Country (ISO 3166-1 alpha-3; ACLED writes the number).',
      cell: ({ places }) => places.find(({ country }) => country)?.country ?? null,
    },
    { name: 'country', description: 'Country.', cell: (row) => placeOf(row, 'country') },
    { name: 'admin1', description: 'Governorate.', cell: (row) => placeOf(row, 'governorate') },
    { name: 'admin2', description: 'District.', cell: (row) => placeOf(row, 'district') },
    {
      name: 'location',
      description: 'The place the coordinates are of.',
      cell: ({ places: [place] }) => (place ? textIn(place.name, 'en').text : null),
    },
    {
      name: 'latitude',
      description: 'Degrees north; read it with geo_precision.',
      cell: ({ places: [place] }) => place?.point?.latitude ?? null,
    },
    {
      name: 'longitude',
      description: 'Degrees east; read it with geo_precision.',
      cell: ({ places: [place] }) => place?.point?.longitude ?? null,
    },
    { name: 'geo_precision', description: '1 the place itself to 3 a governorate or wider.', cell: placePrecision },
    {
      name: 'source',
      description: 'Publishers of the publications used, separated by semicolons.',
      cell: ({ sources, dossier }) =>
        [...new Set(sources.map(({ publisher }) => dossier.names.en.party(publisher)))].join('; '),
    },
    {
      name: 'notes',
      description: 'The claims used, each as a sentence that names its speaker.',
      cell: ({ used, dossier }) => used.map((claim) => sentence(claim, dossier.names.en)).join(' '),
    },
    {
      name: 'fatalities',
      description: 'People killed, by the lens; empty where nobody says.',
      cell: ({ everyone }) => everyone?.best ?? null,
    },
    { name: 'tags', description: 'The title of the event.', cell: ({ event }) => textIn(event.title, 'en').text },
    { name: 'lens', description: 'The lens the number was got with.', cell: () => acledConservative.name },
    {
      name: 'claims_used',
      description: 'Ids of the claims used.',
      cell: ({ used }) => used.map(({ id }) => id).join(' '),
    },
  ],
}
