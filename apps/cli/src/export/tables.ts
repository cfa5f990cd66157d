import type { AnyEntry, ContestedEvent, Link, Notice, Party, Place, Report, Source } from '@onrecord/model'
import { daysOf } from '@onrecord/model'
import { claims } from './claims-table.ts'
import { inArabic, inEnglish, named, number, type Table, text } from './column.ts'
import type { Lookup } from './lookup.ts'

const parties: Table<Party> = {
  name: 'parties',
  type: 'party',
  columns: [
    ...named,
    text('kind', 'Person, state, outlet, monitor and so on.', ({ kind }) => kind),
    text('name', 'Its name in English, or as near as there is.', ({ name }) => inEnglish(name)),
    text('name_ar', 'Its name in Arabic.', ({ name }) => inArabic(name)),
    text('short_name', 'A shorter one.', ({ shortName }) => inEnglish(shortName)),
    text('part_of', 'Id of the party it is part of.', ({ partOf }) => partOf),
    text('website', 'Its address.', ({ website }) => website),
  ],
  indexed: ['kind', 'name'],
}

const places: Table<Place> = {
  name: 'places',
  type: 'place',
  columns: [
    ...named,
    text('kind', 'Country, governorate, town and so on.', ({ kind }) => kind),
    text('name', 'Its name in English, or as near as there is.', ({ name }) => inEnglish(name)),
    text('name_ar', 'Its name in Arabic.', ({ name }) => inArabic(name)),
    text('country', 'ISO 3166-1 alpha-3.', ({ country }) => country),
    text('within', 'Ids of the places it lies in, separated by semicolons.', ({ within }) => within.join('; ')),
    number('latitude', 'Degrees north.', ({ point }) => point?.latitude ?? null),
    number('longitude', 'Degrees east.', ({ point }) => point?.longitude ?? null),
    number('radius_metres', 'Within how many metres of that point it is.', ({ point }) => point?.radius ?? null),
  ],
  indexed: ['country', 'name'],
}

const sources: Table<Source> = {
  name: 'sources',
  type: 'source',
  columns: [
    ...named,
    text('publisher', 'Id of who published it.', ({ publisher }) => publisher),
    text('publisher_name', 'Who published it.', ({ publisher }, { naming }) => naming.en.party(publisher)),
    text('form', 'original, agency-copy, repost and so on.', ({ form }) => form),
    text('title', 'Its title.', ({ title }) => title),
    text('url', 'Its address.', ({ url }) => url),
    text('archived_url', 'Where a copy is kept.', ({ archivedUrl }) => archivedUrl),
    text('sha256', 'Of the kept copy.', ({ sha256 }) => sha256),
    text('language', 'Of the page.', ({ language }) => language),
    text('published_at', 'When it was printed (EDTF).', ({ publishedAt }) => publishedAt),
    text('retrieved_at', 'When we read it.', ({ retrievedAt }) => retrievedAt),
    text('read_as', 'full, excerpt or cited.', ({ readAs }) => readAs),
    text('licence', 'Its licence, where it has to be told with it.', ({ terms }) => terms?.licence ?? null),
    text('attribution', 'Whom to name then, and how.', ({ terms }) => terms?.attribution ?? null),
  ],
  indexed: ['publisher', 'published_at'],
}

const firstPlace = ({ places: ids }: ContestedEvent, { place }: Lookup): Place | null =>
  ids.map(place).find((found) => found !== null) ?? null

const days = ({ window }: ContestedEvent) => (window === null ? { first: null, last: null } : daysOf(window))

const events: Table<ContestedEvent> = {
  name: 'events',
  type: 'event',
  columns: [
    ...named,
    text('slug', 'Its readable address.', ({ slug }) => slug),
    text('title', 'Its title in English, or as near as there is.', ({ title }) => inEnglish(title)),
    text('title_ar', 'Its title in Arabic.', ({ title }) => inArabic(title)),
    text('window', 'When, as an index (EDTF).', ({ window }) => window),
    text('first_day', 'The first day that can be.', (event) => days(event).first),
    text('last_day', 'The last day that can be.', (event) => days(event).last),
    text('part_of', 'Id of the larger event.', ({ partOf }) => partOf),
    text('places', 'Ids of its places, separated by semicolons.', ({ places: ids }) => ids.join('; ')),
    text(
      'country',
      'Of its first place (ISO 3166-1 alpha-3).',
      (event, lookup) => firstPlace(event, lookup)?.country ?? null,
    ),
    number(
      'latitude',
      'Of its first place; read it with radius_metres.',
      (event, lookup) => firstPlace(event, lookup)?.point?.latitude ?? null,
    ),
    number('longitude', 'Of its first place.', (event, lookup) => firstPlace(event, lookup)?.point?.longitude ?? null),
    number('radius_metres', 'How near that is.', (event, lookup) => firstPlace(event, lookup)?.point?.radius ?? null),
  ],
  indexed: ['slug', 'part_of', 'country', 'first_day'],
}

const reports: Table<Report> = {
  name: 'reports',
  type: 'report',
  columns: [
    ...named,
    text('claim', 'Id of the claim it carries.', ({ claim }) => claim),
    text('source', 'Id of the publication.', ({ source }) => source),
    text('quote', 'Its words.', ({ quote }) => quote?.exact ?? null),
    text('quote_language', 'The language of those.', ({ quote }) => quote?.language ?? null),
    text('as_printed', 'What it printed, where that differs from the claim (JSON).', ({ asPrinted }) =>
      asPrinted === null ? null : JSON.stringify(asPrinted),
    ),
  ],
  indexed: ['claim', 'source'],
}

const links: Table<Link> = {
  name: 'links',
  type: 'link',
  columns: [
    ...named,
    text('from', 'Id of the claim that bears on another.', ({ from }) => from),
    text('to', 'Id of the other.', ({ to }) => to),
    text('relation', 'How.', ({ relation }) => relation),
    text('stated_by', 'Id of who says so; empty for the compiler.', ({ statedBy }) => statedBy),
    text('stated_at', 'When (EDTF).', ({ statedAt }) => statedAt),
    text('source', 'Id of the publication it is read in.', ({ source }) => source),
    text('why', 'Why it is noted.', ({ why }) => inEnglish(why)),
  ],
  indexed: ['from', 'to'],
}

const notices: Table<Notice> = {
  name: 'notices',
  type: 'notice',
  columns: [
    ...named,
    text('about', 'Id of the entry.', ({ about }) => about),
    text('notice', 'correction, retraction, merge or withdrawal.', ({ notice }) => notice),
    text('into', 'Id of the entry it was merged into.', ({ into }) => into),
    text('reason', 'Why.', ({ reason }) => inEnglish(reason)),
  ],
  indexed: ['about'],
}

/** Every table, those others take names from first. */
export const tables = [parties, places, sources, events, claims, reports, links, notices] as readonly Table[]

/** The table an entry stands in. */
export const tableOf = ({ type }: AnyEntry): Table => {
  const table = tables.find((one) => one.type === type)
  if (table) return table
  throw new Error(`there is no table for entries of the type ${type}`)
}
