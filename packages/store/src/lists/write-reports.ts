import type { ClientBase } from 'pg'
import { addRows, type Columns, inBatches, type Listed } from './listed.ts'

interface Printed {
  outlet: string
  lang: string
  published: string | null
}

interface Filed {
  event: string
  root: string
}

interface Row extends Listed<'report'>, Printed, Filed {}

const columns: Columns<Row> = {
  id: ['text', ({ id }) => id],
  revision: ['int', ({ revision }) => revision],
  claim_id: ['text', ({ entry }) => entry.claim],
  event_id: ['text', ({ event }) => event],
  root_id: ['text', ({ root }) => root],
  source_id: ['text', ({ entry }) => entry.source],
  outlet: ['text', ({ outlet }) => outlet],
  lang: ['text', ({ lang }) => lang],
  published_on: ['date', ({ published }) => published],
}

/** Lists states of reports: which claim, in which source, with what the two say of themselves now. */
export const writeReports = (client: ClientBase, states: readonly Listed<'report'>[]): Promise<void> =>
  inBatches(states, async (some) => {
    const printed = await read<Printed>(
      client,
      `SELECT id, outlet, lang, published_on::text AS published FROM list_source
       WHERE id = ANY($1) AND superseded_at IS NULL`,
      some.map(({ entry }) => entry.source),
    )
    const filed = await read<Filed>(
      client,
      `SELECT id, event_id AS event, root_id AS root FROM list_claim
       WHERE id = ANY($1) AND superseded_at IS NULL AND nth = 0`,
      some.map(({ entry }) => entry.claim),
    )
    const rows = some.flatMap((state) => {
      const [source, claim] = [printed.get(state.entry.source), filed.get(state.entry.claim)]
      return source && claim ? [{ ...state, ...source, ...claim }] : []
    })
    await addRows(client, 'list_report', columns, rows)
  })

const read = async <Row extends object>(
  client: ClientBase,
  text: string,
  ids: readonly string[],
): Promise<Map<string, Row>> => {
  const { rows } = await client.query<Row & { id: string }>(text, [[...new Set(ids)]])
  return new Map(rows.map(({ id, ...row }) => [id, row as unknown as Row]))
}
