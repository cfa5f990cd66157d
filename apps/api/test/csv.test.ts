import { flatColumns } from '@onrecord/model'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, denial, first, harbourRecord, later, seen } from './record.ts'

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']
let api: Contract

const table = async (path: string): Promise<Record<string, string>[]> =>
  parse(await (await api.get(path)).text(), { columns: true, record_delimiter: '\r\n' })

beforeAll(async () => {
  const store = await emptyStore()
  api = await contractOf(createApp({ store }))
  await store.append(changeset(...harbourRecord))
})

describe('the claims of an event as a table', () => {
  test('have one row each and the columns the kinds declare, which the OpenAPI document describes', async () => {
    const rows = await table('/v1/events/harbour/claims.csv')
    expect(rows.map(({ id }) => id)).toEqual([seen.id, first.id, denial.id, later.id])
    expect(Object.keys(rows[0] ?? {})).toEqual(flatColumns.map(({ name }) => name))
    expect(rows[3]).toMatchObject({ ref: 'MON-2', kind: 'casualties', count_min: '1383', stance: 'documented' })
    expect(rows[3]?.sentence).toMatch(/^On 12 March 2031, Harbour Monitor said that 1,383/)
    const { components } = await api.json<{ components: { schemas: Record<string, { description: string }> } }>(
      '/openapi.json',
    )
    for (const { name } of flatColumns) expect(components.schemas.ClaimsCsv?.description).toContain(`\`${name}\``)
  })

  test('come as a file with a name that has the record’s version', async () => {
    const { headers } = await api.get('/v1/events/harbour/claims.csv?lang=ar')
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="harbour-claims-ar-version-1.csv"')
    expect(headers.get('ETag')).toMatch(/^"[\w-]{27}"$/)
  })

  test('are in the language asked for', async () => {
    const rows = await table('/v1/events/harbour/claims.csv?lang=ar')
    expect(rows[3]).toMatchObject({ claimant_name: 'Harbour Monitor (ع)', sentence: expect.stringContaining('مقتل') })
    expect((await api.get('/v1/events/harbour/claims.csv?lang=fr')).status).toBe(400)
  })

  test('are as of a day, and have a header even when there is none', async () => {
    expect(await table('/v1/events/harbour/claims.csv?saidBy=2031-03-08')).toHaveLength(2)
    const none = await (await api.get('/v1/events/harbour/claims.csv?saidBy=2030')).text()
    expect(none).toBe(`${flatColumns.map(({ name }) => name).join(',')}\r\n`)
    expect((await api.get('/v1/events/none/claims.csv')).status).toBe(404)
  })

  test('hold text that a spreadsheet would run only behind an apostrophe, and keep quotes and line breaks', async () => {
    const store = await emptyStore()
    const odd = [...formulas, 'a "quoted", b', 'two\nlines']
    const claims = odd.map((en, index) => ({
      ...denial,
      id: `claim-0000000000000000000000000${index}`,
      refs: [{ scheme: 'harbour', value: `ODD-${index}` }],
      statedAt: `2032-01-0${index + 1}`,
      statement: { en },
    }))
    await store.append(changeset(...harbourRecord, ...claims))
    const contract = await contractOf(createApp({ store }))
    const text = await (await contract.get('/v1/events/harbour/claims.csv')).text()
    const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' })
    const said = rows.filter(({ stated_at }) => stated_at?.startsWith('2032')).map(({ statement }) => statement)
    expect(said).toEqual([...formulas.map((formula) => `'${formula}`), ...odd.slice(formulas.length)])
  })
})
