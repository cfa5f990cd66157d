import { Table } from './table.ts'

/** Reads every correction table afresh, with nothing used yet. */
export const readTables = () => ({
  parties: new Table(
    'parties',
    [
      'key',
      'kind',
      'name_en',
      'name_ar',
      'short_en',
      'short_ar',
      'description_en',
      'description_ar',
      'affiliation',
      'role_en',
      'role_ar',
    ],
    ['key'],
  ),
  places: new Table(
    'places',
    [
      'key',
      'kind',
      'name_en',
      'name_ar',
      'parent',
      'country',
      'latitude',
      'longitude',
      'radius',
      'basis',
      'aliases',
      'note_en',
      'note_ar',
    ],
    ['key'],
  ),
  events: new Table('events', ['key', 'title_en', 'title_ar', 'window', 'places', 'summary_en', 'summary_ar'], ['key']),
  eventLines: new Table('event-lines', ['line', 'event'], ['line']),
  claimants: new Table('claimants', ['claimant', 'party', 'role_en', 'role_ar'], ['claimant']),
  outlets: new Table('outlets', ['via', 'publisher', 'form', 'original', 'note'], ['via']),
  chains: new Table('chains', ['chain', 'hops', 'also'], ['chain']),
  populations: new Table('populations', ['population', 'facets', 'mostly', 'of', 'reason', 'keep'], ['population']),
  areas: new Table('areas', ['area', 'places', 'reason', 'keep'], ['area']),
  units: new Table('units', ['unit', 'kind', 'term', 'stance', 'method', 'reason', 'keep'], ['unit']),
  stances: new Table(
    'stances',
    ['claimant', 'unit', 'kind', 'stance', 'method', 'basis', 'reason'],
    ['claimant', 'unit', 'kind'],
  ),
  figures: new Table(
    'figures',
    ['line', 'facets', 'mostly', 'by', 'places', 'window', 'stance', 'method', 'count', 'of', 'why'],
    ['line'],
  ),
  parts: new Table(
    'parts',
    ['line', 'label', 'relation', 'split', 'label_en', 'label_ar', 'facets', 'places', 'by', 'window', 'why'],
    ['line', 'label'],
  ),
})

/** The correction tables of one conversion. */
export type Tables = ReturnType<typeof readTables>
