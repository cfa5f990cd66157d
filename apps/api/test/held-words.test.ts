import { idOf } from '@onrecord/model'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { carried, changeset, first, harbour, harbourRecord, monitor, town } from './record.ts'

// A file whose terms do not let its rows be passed on, and one of its rows.
const page = harbourRecord.find(({ id }) => id === carried.source)
const file = {
  ...page,
  id: carried.source,
  title: 'The casualty table',
  verbatim: 'HEAD-OF-THE-FILE',
  redistribution: 'none',
}
const row = {
  ...carried,
  id: idOf('report', 'harbour', 'ROW-1'),
  refs: [],
  claim: first.id,
  verbatim: 'ROW-OF-THE-FILE',
  redistribution: 'none',
}
const rowAgain = { ...row, verbatim: 'ROW-OF-THE-FILE, told anew' }

const known: Readonly<Record<string, readonly string[]>> = {
  event: [harbour.id],
  claim: [first.id],
  entry: [row.id, file.id, first.id],
  party: [monitor.id],
  place: [town.id],
  source: [file.id],
  bundle: ['0'],
}

let api: Contract

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord.filter(({ id }) => id !== file.id), file, row))
  await store.append(changeset(rowAgain))
  api = await contractOf(createApp({ store }))
})

test('words whose terms do not let them be passed on are in no answer, the history included', async () => {
  const { paths } = await api.json<{ paths: Record<string, { get?: object }> }>('/openapi.json')
  const addresses = Object.entries(paths).flatMap(([path, { get }]) => {
    const [, name = ''] = /\{(\w+)\}/.exec(path) ?? []
    return get === undefined ? [] : (known[name] ?? ['0']).map((value) => path.replace(/\{\w+\}/, value))
  })
  const shown: string[] = []
  for (const address of [
    ...addresses,
    `/v1/events/${harbour.id}/changes?from=2030`,
    '/v1/entries?ref=S-1',
    '/v1/reports.ndjson',
    '/v1/changes?since=0',
    '/v1/search?q=casualty%20table',
  ])
    if (/(HEAD|ROW)-OF-THE-FILE/.test(await (await api.get(address)).text())) shown.push(address)
  expect(shown).toEqual([])
  expect(addresses.length).toBeGreaterThan(40)
})

test('a search finds the file, and gives what is known of it and not its words', async () => {
  const { items } = await api.json<{ items: { entry: object }[] }>('/v1/search?q=casualty%20table')
  expect(items).toMatchObject([{ entry: { type: 'source', id: file.id, redistribution: 'none' } }])
  expect(items[0]?.entry).not.toHaveProperty('verbatim')
})

test('whoever asks for the row gets what it says and not the row', async () => {
  const { entry } = await api.json<{ entry: object }>(`/v1/entries/${row.id}`)
  expect(entry).toMatchObject({ type: 'report', claim: first.id, redistribution: 'none' })
  expect(entry).not.toHaveProperty('verbatim')
})
