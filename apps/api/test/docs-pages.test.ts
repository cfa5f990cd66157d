import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { examples } from '../src/docs/examples.ts'
import { problems } from '../src/problems/codes.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord } from './record.ts'

let app: ReturnType<typeof createApp>

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  app = createApp({ store, address: 'https://api.example.org' })
})

const pageAt = async (path: string): Promise<string> => {
  const response = await app.request(path)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8'])
  return response.text()
}

describe('the documents of the API', () => {
  test('tell of every operation, with an example', async () => {
    const document = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId))
    expect(Object.keys(examples).sort()).toEqual(ids.sort())
    const page = await pageAt('/docs')
    for (const id of ids) expect(page).toContain(`<section id="${id}">`)
  })

  test('have no script and no other file, and let none in', async () => {
    const response = await app.request('/docs')
    const page = await response.text()
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/)
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}';/)
  })

  test('put ids that are on the record into the examples, and the address the API is reached at', async () => {
    const page = await pageAt('/docs')
    expect(page).toMatch(/https:\/\/api\.example\.org\/v1\/claims\/claim-\w{26}/)
    expect(page).not.toMatch(/aria-label="curl"><code>[^<]*\{(claim|question|party|place|source)\}/)
  })

  test('can be read before anything is on the record', async () => {
    const empty = createApp({ store: await emptyStore() })
    expect((await empty.request('/docs')).status).toBe(200)
  })

  test('have a section for every code of a problem, where its address leads', async () => {
    const page = await pageAt('/docs/errors')
    for (const code of Object.keys(problems)) expect(page).toContain(`id="${code}"`)
  })

  test('say what may change', async () => expect(await pageAt('/docs/policy')).toContain('Deprecation'))
})
