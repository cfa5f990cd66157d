import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { readSettings } from '../src/settings.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, first, harbour, harbourRecord, monitor } from './record.ts'

const site = 'https://onrecord.example'
let api: Contract
let without: Contract
let question: string

const asked = (path: string, more = '') => `/oembed?url=${encodeURIComponent(`${site}${path}`)}${more}`

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  api = await contractOf(createApp({ store, site, address: 'https://api.onrecord.example' }))
  without = await contractOf(createApp({ store }))
  question = (await api.json<{ items: { id: string }[] }>('/v1/questions')).items[0]?.id ?? ''
})

test('a claim, a question and an event of the site can be shown in another page', async () => {
  const claim = await api.json<Record<string, unknown>>(asked(`/ar/claims/${first.id}`, '&maxwidth=400'))
  expect(claim).toMatchObject({ version: '1.0', type: 'rich', provider_url: site, width: 400 })
  expect(claim.title).toContain('Harbour Monitor (ع)')
  expect(claim.html).toMatch(`<iframe src="${site}/ar/embed/claims/${first.id}" title="`)
  expect(await api.json(asked(`/en/questions/${question}`, '&format=json&maxheight=200'))).toMatchObject({
    height: 200,
  })
  expect(await api.json(asked(`/en/events/${harbour.id}`))).toMatchObject({
    title: 'the harbour',
    html: expect.stringContaining(`${site}/en/embed/events/harbour`),
  })
})

test('words of the record cannot leave the frame they are shown in', async () => {
  const store = await emptyStore()
  await store.append(changeset({ ...harbour, places: [], title: { en: '"><script>alert(1)</script>' } }))
  const other = await contractOf(createApp({ store, site }))
  const { html } = await other.json<{ html: string }>(asked('/en/events/harbour'))
  expect(html).not.toMatch(/<script|"">/)
})

test.each([
  { note: 'of another site', path: `/oembed?url=${encodeURIComponent(`https://other.example/en/claims/${first.id}`)}` },
  { note: 'of no claim', path: asked('/en/claims/x') },
  { note: 'of a party', path: asked(`/en/parties/${monitor.id}`) },
  { note: 'of an event there is not', path: asked('/en/events/nowhere') },
])('an address $note is refused', async ({ path }) => {
  const response = await api.get(path)
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'page-not-found' }])
})

test('an API that knows of no site says so', async () => {
  const response = await without.get(asked(`/en/claims/${first.id}`))
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'no-site' }])
  expect((await api.get(asked(`/en/claims/${first.id}`, '&format=xml'))).status).toBe(400)
})

test('where the site is comes from the settings', () => {
  const read = (text: string) => readSettings({ ONRECORD_FOLDER: 'x', ONRECORD_PUBLIC_SITE: text }).site
  expect([read('https://a.example/'), read('')]).toEqual(['https://a.example', undefined])
  expect(() => read('a.example')).toThrow(/must be an address/)
})

test('assistants are told what this is and how to quote it', async () => {
  const text = await (await api.get('/llms.txt')).text()
  expect(text).toMatch(/^# On Record\n\n> /)
  expect(text).toContain('- [/v1/claims](https://api.onrecord.example/v1/claims): ')
})
