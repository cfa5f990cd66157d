import type pg from 'pg'

/** Something on the record that can be asked after by its id. */
export interface Known {
  id: string
}

/** Some of what is on the record, for asking after; what most is said of comes first. */
export interface Sample {
  events: Known[]
  claims: Known[]
  parties: Known[]
  countries: string[]
  points: { latitude: number; longitude: number }[]
  /** An instant at which about half of it was there. */
  middle: string
  position: number
}

/** Reads a sample of a made-up record, the same for the same record. */
export const readSample = async (client: pg.Client): Promise<Sample> => {
  const read = async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows
  const ofType = (type: string, order: string) =>
    read<Known>(`SELECT id FROM entry_revision WHERE type = '${type}' AND revision = 1 ORDER BY ${order} LIMIT 2000`)
  const places = (what: string, where: string) =>
    `SELECT ${what} FROM list_place JOIN entry_revision USING (id) WHERE revision = 1 AND ${where} ORDER BY changeset, ordinal`
  const [middle] = await read<{ position: string; at: string }>(
    `SELECT position, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM changeset
     WHERE position >= (SELECT max(position) / 2 FROM changeset) ORDER BY position LIMIT 1`,
  )
  return {
    events: await ofType('event', 'id'),
    claims: await ofType('claim', 'id'),
    parties: await ofType('party', 'changeset, ordinal'),
    countries: (
      await read<{ country: string }>(places('countries[1] AS country', `body ->> 'country' IS NOT NULL`))
    ).map(({ country }) => country),
    points: await read(`${places('latitude, longitude', 'latitude IS NOT NULL')} LIMIT 1000`),
    middle: middle?.at ?? '',
    position: Number(middle?.position ?? 0) * 2,
  }
}
