import type { PoolClient, QueryResultRow } from 'pg'

/** Runs one read that the server gives up after so many milliseconds. */
export const withinTime = async <Row extends QueryResultRow>(
  client: PoolClient,
  milliseconds: number,
  text: string,
  values: unknown[],
): Promise<Row[]> => {
  await client.query('BEGIN READ ONLY')
  try {
    await client.query(`SET LOCAL statement_timeout = ${Math.trunc(milliseconds)}`)
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.query('ROLLBACK').catch(() => undefined)
  }
}
