import type { OpenAPIHono } from '@hono/zod-openapi'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord } from './record.ts'

let app: OpenAPIHono
const failures: unknown[] = []

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  app = createApp({ store, log: (entry) => failures.push(entry) })
})

const inputs = [
  { note: 'a NUL byte', text: '%00' },
  { note: 'a NUL byte in an id', text: 'claim-0000000000000000000000000%00' },
  { note: 'broken percent encoding', text: '%' },
  { note: 'half a percent encoding', text: '%E0%A4%A' },
  { note: 'bytes that are no text', text: '%FF%FE' },
  { note: 'half of a surrogate pair', text: '%ED%A0%80' },
  { note: 'SQL', text: "'%20OR%20'1'='1'%3B%20DROP%20TABLE%20entry_revision%3B--" },
  { note: 'a pattern', text: '%25_%25' },
  { note: 'a path that climbs', text: '..%2F..%2Fetc%2Fpasswd' },
  { note: 'a template', text: '%24%7B7*7%7D%7B%7B7*7%7D%7D' },
  { note: 'markup', text: '%3Cscript%3Ealert(1)%3C%2Fscript%3E' },
  { note: 'a name every object has', text: '__proto__' },
  { note: 'another such name', text: 'constructor' },
  { note: 'text that turns around', text: '%E2%80%AEtxt' },
  { note: 'Arabic', text: '%D9%85%D8%AC%D8%B2%D8%B1%D8%A9' },
  { note: 'a very long name', text: 'x'.repeat(4000) },
  { note: 'a very long number', text: '9'.repeat(300) },
  { note: 'a colon and nothing', text: ':' },
  { note: 'many colons', text: 'a:b:c:d' },
  { note: 'a line break', text: 'a%0D%0ASet-Cookie:%20x=1' },
]

const places = [
  (text: string) => `/${text}`,
  (text: string) => `/v1/${text}`,
  (text: string) => `/v1/events/${text}`,
  (text: string) => `/v1/claims/${text}`,
  (text: string) => `/v1/entries/${text}`,
  (text: string) => `/v1/questions/${text}`,
  (text: string) => `/v1/events/${text}/changes?from=2031`,
  (text: string) => `/v1/events/${text}/claims.csv`,
  (text: string) => `/v1/compare?a=${text}&b=MON-1`,
  (text: string) => `/v1/compare?a=MON-1&b=${text}`,
  (text: string) => `/errors/${text}`,
  ...['ref', 'saidBy', 'recordedBy', 'limit', 'cursor', 'partOf', 'x'].flatMap((name) => [
    (text: string) => `/v1/events?${name}=${text}`,
    (text: string) => `/v1/claims?ref=MON-1&${name}=${text}`,
    (text: string) => `/v1/reports?${name}=${text}`,
    (text: string) => `/v1/entries?${name}=${text}`,
    (text: string) => `/v1/events/harbour?${name}=${text}`,
  ]),
  ...['event', 'kind', 'state', 'lens', 'outcome', 'population', 'saidBy', 'recordedBy', 'limit', 'cursor'].flatMap(
    (name) => [
      (text: string) => `/v1/questions?${name}=${text}`,
      (text: string) => `/v1/figures?${name}=${text}`,
      (text: string) => `/v1/compare?a=MON-1&b=MON-2&${name}=${text}`,
      (text: string) => `/v1/questions?event=harbour&kind=casualties&${name}=${text}`,
      (text: string) => `/v1/figures?event=harbour&lens=airwars-grade&${name}=${text}`,
    ],
  ),
  ...['from', 'to', 'recordedBy', 'lang'].flatMap((name) => [
    (text: string) => `/v1/events/harbour/changes?${name}=${text}`,
    (text: string) => `/v1/events/harbour/changes?from=2031&${name}=${text}`,
    (text: string) => `/v1/events/harbour/claims.csv?${name}=${text}`,
  ]),
  (text: string) => `/v1/lenses?${text}=1`,
  (text: string) => `/v1/events?${text}=1`,
]

describe('is answered with what is wrong with it, never with a failure of ours:', () => {
  test.each(inputs)('$note', async ({ text }) => {
    for (const place of places) {
      const path = place(text)
      const response = await app.request(path)
      expect(response.status, path).toBeLessThan(500)
      expect(response.headers.get('Set-Cookie'), path).toBeNull()
      if (response.status >= 400) {
        expect(response.headers.get('Content-Type'), path).toBe('application/problem+json')
        expect(await response.json(), path).toMatchObject({ code: expect.any(String), status: response.status })
      }
    }
    expect(failures).toEqual([])
  })
})

test.each([
  { note: 'a tag that is none', headers: { 'If-None-Match': 'garbage' } },
  { note: 'a thousand tags', headers: { 'If-None-Match': '"x", '.repeat(1000) } },
  {
    note: 'odd wishes',
    headers: { Accept: 'image/png;q=9, */*;q=0.1', 'Accept-Encoding': 'br;q=7, *;q=-1', 'Accept-Language': '\u00ff' },
  },
  { note: 'a request id that is code', headers: { 'X-Request-Id': '<script>' } },
])('is answered all the same: $note', async ({ headers }) => {
  expect((await app.request('/v1/events/harbour', { headers })).status).toBe(200)
})
