import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { bridgeRecord, changeset, first, harbour, harbourRecord } from './record.ts'

const address = 'https://api.example.org'
let api: Contract
let names: string[]
let ajv: Ajv2020

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  api = await contractOf(createApp({ store, address }))
  names = (await api.json<{ items: { name: string }[] }>('/schema')).items.map(({ name }) => name)
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  for (const name of names) ajv.addSchema(await api.json<object>(`/schema/${name}.json`))
})

const check = (name: string, value: unknown): string | null => {
  const validate = ajv.getSchema(`${address}/schema/${name}.json`)
  return validate?.(value) === true ? null : ajv.errorsText(validate?.errors)
}

describe('the schema of a type', () => {
  test('leads to those it refers to, whichever is asked for', () => {
    expect(names.length).toBeGreaterThan(150)
    for (const name of names) expect(() => ajv.getSchema(`${address}/schema/${name}.json`), name).not.toThrow()
  })

  test('is kept by what is on the record, and by what is answered', async () => {
    for (const entry of [...harbourRecord, ...bridgeRecord]) expect(check('Entry', entry)).toBeNull()
    expect(check('Dossier', await api.json('/v1/events/harbour'))).toBeNull()
    expect(check('ClaimList', await api.json('/v1/claims'))).toBeNull()
  })

  test('tells what is none', () => {
    expect(check('Claim', harbour)).not.toBeNull()
    expect(check('Claim', { ...first, value: { ...first.value, count: 830 } })).not.toBeNull()
  })

  test('has its own address, with its ending and without', async () => {
    const schema = await api.get('/schema/ContestedEvent.json')
    expect(schema.headers.get('Content-Type')).toBe('application/schema+json')
    const read = (await schema.json()) as { $id: string; $schema: string }
    expect(read).toMatchObject({
      $id: `${address}/schema/ContestedEvent.json`,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })
    expect(await api.json('/schema/ContestedEvent')).toEqual(read)
  })

  test('of no type is refused, with those of a like name', async () => {
    const response = await api.get('/schema/Claims.json')
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { code: 'schema-not-found', near: expect.arrayContaining(['Claim']) },
    ])
  })
})
