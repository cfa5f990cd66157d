/** The columns without which a file is no export of ACLED. Older exports have others beside them and lack some newer ones. */
export const needed = [
  'event_id_cnty',
  'event_date',
  'event_type',
  'actor1',
  'country',
  'location',
  'latitude',
  'longitude',
  'source',
  'notes',
  'fatalities',
] as const
