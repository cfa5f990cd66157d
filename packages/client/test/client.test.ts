import { expect, inject, test } from 'vitest'
import { ClientError, createClient } from '../src/index.ts'

const baseUrl = inject('api')
const client = createClient({ baseUrl })

/** What a question fails with. */
const failure = async (asked: Promise<unknown>): Promise<ClientError> => {
  const error = await asked.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ClientError)
  return error as ClientError
}

/** The real API, with the JSON of its answers changed on the way. */
const changing = (change: (body: Record<string, unknown>) => unknown) =>
  createClient({
    baseUrl,
    fetch: async (url, init) => {
      const response = await fetch(url, init)
      return Response.json(change((await response.json()) as Record<string, unknown>), response)
    },
  })

test('turns the pages of the events', async () => {
  const first = await client.events({ limit: 2 })
  expect(first).toMatchObject({ items: [{ slug: 'harbour' }, { slug: 'harbour-market' }], total: 3 })
  const second = await client.events({ limit: 2, cursor: first.next })
  expect(second).toMatchObject({ items: [{ slug: 'bridge' }], next: null })
})

test('asks with both clocks', async () => {
  expect((await client.events({ saidBy: '2031-03' })).total).toBe(2)
  expect((await client.event('harbour', { saidBy: '2031-03-09' }))?.counts.claims).toBe(3)
  expect(await client.events({ recordedBy: '2020-01-01T00:00:00+02:00' })).toMatchObject({
    items: [],
    emptiedBy: { parameter: 'recordedBy' },
    version: { position: 0 },
  })
})

test('reads a dossier, by slug or id', async () => {
  const dossier = await client.event('harbour')
  expect(dossier).toMatchObject({ event: { slug: 'harbour' }, counts: { claims: 4 }, version: { position: 1 } })
  expect(await client.event(dossier?.event.id ?? '')).toEqual(dossier)
})

test('searches, and turns the pages of what it found', async () => {
  const first = await client.search({ q: 'harbour', limit: 2 })
  const second = await client.search({ q: 'harbour', limit: 2, cursor: first.next })
  expect(first.items.length).toBe(2)
  expect(first.total).toEqual({ value: expect.any(Number), atLeast: false })
  expect(first.items.map(({ entry }) => entry.id)).not.toEqual(second.items.map(({ entry }) => entry.id))
  expect((await failure(client.search({ q: '' }))).problem).toMatchObject({ parameter: 'q' })
})

test('reads a claim, found by the name it had where it came from', async () => {
  const { items } = await client.claimsByRef('harbour:MON-2')
  expect(items).toMatchObject([{ sentence: { en: expect.stringContaining('1,383') } }])
  const claim = await client.claim(items[0]?.id ?? '')
  expect(claim).toMatchObject({ claim: { id: items[0]?.id }, citation: { text: expect.stringContaining('1,383') } })
})

test('finds the report that altered a claim, and is told when it asks for it as a claim', async () => {
  expect((await client.reportsByRef('COPY-1')).items).toMatchObject([
    { drift: [{ aspect: 'number' }, { aspect: 'bound' }] },
  ])
  expect(await client.claimsByRef('COPY-1')).toMatchObject({
    items: [],
    emptiedBy: { see: ['/v1/reports?ref=COPY-1'] },
  })
})

test.each([
  { ref: 'P-MONITOR', type: 'party' },
  { ref: 'L-TOWN', type: 'place' },
  { ref: 'S-1', type: 'source' },
  { ref: 'harbour-market', type: 'event' },
  { ref: 'MON-1', type: 'claim' },
  { ref: 'REP-1', type: 'report' },
  { ref: 'LINK-1', type: 'link' },
])('finds a $type by its name and again by its id, whole', async ({ ref, type }) => {
  const entry = await client.entryByRef(ref)
  expect(entry?.type).toBe(type)
  expect(await client.entry(entry?.id ?? '')).toEqual(entry)
  const raw = (await (await fetch(`${baseUrl}/v1/entries?ref=${ref}`)).json()) as { items: unknown[] }
  expect(entry).toEqual(raw.items[0])
})

test('turns the pages of the questions, and reads one with everything said in answer to it', async () => {
  const first = await client.questions({ event: 'harbour', limit: 2 })
  expect(first).toMatchObject({ total: 3, items: [{ kind: 'casualties', topic: 'killed' }, { kind: 'occurrence' }] })
  const second = await client.questions({ event: 'harbour', limit: 2, cursor: first.next })
  expect(second).toMatchObject({ items: [{ claims: [expect.any(String)] }], next: null })
  const id = first.items[0]?.id ?? ''
  expect(await client.question(id)).toMatchObject({
    question: first.items[0],
    event: { slug: 'harbour' },
    claims: [
      { sentence: { en: expect.stringContaining('830') } },
      { sentence: { en: expect.stringContaining('1,383') } },
    ],
    reports: [{ type: 'report' }, { type: 'report' }],
  })
  expect((await client.question(id, { saidBy: '2031-03-11' }))?.claims).toHaveLength(1)
  expect(await client.questions({ kind: 'silence', state: 'open' })).toMatchObject({ emptiedBy: { parameter: 'kind' } })
})

test('sets two claims side by side, and says which of the two is none and where to look', async () => {
  const { comparison, a, b } = await client.compare('MON-1', 'harbour:MON-2')
  expect(comparison).toMatchObject({ a: a.id, b: b.id, outcome: 'updates', later: 'b' })
  expect(comparison.sentence).toMatchObject({ en: expect.any(String), ar: expect.any(String) })
  expect(await failure(client.compare('MON-1', 'COPY-1'))).toMatchObject({
    code: 'not-a-claim',
    problem: { parameter: 'b', given: 'COPY-1', see: ['/v1/reports?ref=COPY-1'] },
  })
  expect(await failure(client.compare('MON-1', 'MON-2', { saidBy: '2031-03-11' }))).toMatchObject({
    code: 'claim-not-found',
    problem: { parameter: 'b' },
  })
})

test('reads figures, and what a lens makes of them, which is never without its name', async () => {
  expect(await client.figures({ event: 'bridge' })).toMatchObject({
    items: [{ count: { min: 2 }, sentence: { en: expect.stringContaining('Harbour Monitor') } }],
    lens: null,
    readings: [],
  })
  const answer = await client.figures({ event: 'harbour', lens: 'full-range', population: 'everyone', limit: 1 })
  expect(answer).toMatchObject({ total: 3, lens: { name: 'full-range' } })
  expect(answer.readings.flatMap(({ results }) => results)).toMatchObject([
    { lens: 'full-range', low: 830, high: 1383, used: [{ why: {} }, { why: {} }] },
    { lens: 'full-range', low: 3, high: 3 },
  ])
  expect(await failure(client.figures({ lens: 'average' }))).toMatchObject({
    code: 'parameter-invalid',
    problem: { valid: (await client.lenses()).map(({ name }) => name) },
  })
})

test('tells what was said between two days', async () => {
  expect(await client.changes('harbour', { from: '2031-03-09', to: '2031-03-12' })).toMatchObject({
    event: { slug: 'harbour' },
    changes: [{ code: 'claim-added', sentence: { en: expect.stringContaining('1,383') } }],
  })
  expect((await client.changes('harbour', { from: '2031-03-12' }))?.changes).toEqual([])
})

test.each([
  ['event', () => client.event('no-such-event')],
  ['event by an id', () => client.event('event-00000000000000000000000000')],
  ['event by what can be no name', () => client.event('../health')],
  ['event by nothing', () => client.event('')],
  ['event whose changes are asked for', () => client.changes('no-such-event', { from: '2031' })],
  ['question', () => client.question('question-00000000000000000000000000')],
  ['claim', () => client.claim('claim-00000000000000000000000000')],
  [
    'claim not said by then',
    async () => client.claim((await client.entryByRef('MON-2'))?.id ?? '', { saidBy: '2020' }),
  ],
  ['entry', () => client.entry('party-00000000000000000000000000')],
  ['entry by a name', () => client.entryByRef('NO-SUCH')],
])('null stands for: there is no such %s', async (_, ask) => {
  expect(await ask()).toBeNull()
})

test('says where the record stands', async () => {
  expect(await client.ready()).toEqual({ position: 2, recordedAt: expect.any(String) })
})

test('tells a problem as the API told it', async () => {
  expect(await failure(client.events({ saidBy: 'yesterday' }))).toMatchObject({
    code: 'parameter-invalid',
    status: 400,
    message: expect.stringContaining('yesterday'),
    problem: { parameter: 'saidBy', valid: expect.arrayContaining(['2025-03-10']) },
  })
})

test('does not take a wrong address for something missing', async () => {
  const astray = createClient({ baseUrl: `${baseUrl}/elsewhere` })
  expect(await failure(astray.event('harbour'))).toMatchObject({ code: 'address-unknown', status: 404 })
})

test('says that nobody answered', async () => {
  const nobody = createClient({ baseUrl: 'http://127.0.0.1:9' })
  expect(await failure(nobody.ready())).toMatchObject({ code: 'unreachable', status: null, problem: null })
})

test('does not wait for ever', async () => {
  const silent = createClient({
    baseUrl,
    timeout: 20,
    fetch: (_, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  })
  expect(await failure(silent.ready())).toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/0.02 sec/),
  })
})

test('gives up when told to, and says that it was told to', async () => {
  const reason = new Error('the reader went away')
  await expect(client.events({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  await expect(createClient({ baseUrl, signal: AbortSignal.abort(reason) }).ready()).rejects.toBe(reason)
})

test.each([
  { note: 'a page', answer: () => new Response('<html>Sign in</html>') },
  { note: 'a page of a gateway', answer: () => new Response('<html>Bad gateway</html>', { status: 502 }) },
  { note: 'nothing', answer: () => new Response('') },
  { note: 'other JSON', answer: () => Response.json({ hello: 'world' }) },
  { note: 'an error in other JSON', answer: () => Response.json({ error: 'no' }, { status: 500 }) },
])('$note is not taken for an answer', async ({ answer }) => {
  const other = createClient({ baseUrl, fetch: answer })
  expect(await failure(other.event('harbour'))).toMatchObject({ code: 'unreadable', status: answer().status })
})

test('passes over fields that a newer API adds', async () => {
  const newer = changing((body) => ({ ...body, mood: 'calm', event: { ...Object(body.event), colour: 'blue' } }))
  expect(await newer.event('harbour')).toEqual(await client.event('harbour'))
})

test('lists a claim of a kind it does not know among the unknown ones, and reads the rest', async () => {
  const whole = await client.event('harbour')
  const newer = changing((body) => ({
    ...body,
    claims: (body.claims as { kind: string }[]).map((claim) =>
      claim.kind === 'occurrence' ? { ...claim, kind: 'prophecy', value: { omen: 'an owl' } } : claim,
    ),
  }))
  const dossier = await newer.event('harbour')
  expect(dossier?.claims).toEqual(whole?.claims.filter(({ kind }) => kind !== 'occurrence'))
  expect(dossier?.unknownClaims).toMatchObject([{ kind: 'prophecy', unknown: true, value: { omen: 'an owl' } }])
  const { items } = await changing((body) => ({
    ...body,
    items: (body.items as object[]).map((item) => ({ ...item, kind: 'prophecy' })),
  })).claimsByRef('MON-1')
  expect(items).toMatchObject([{ kind: 'prophecy', unknown: true, sentence: { en: expect.any(String) } }])
  const { b } = await changing((body) => ({ ...body, b: { ...Object(body.b), kind: 'prophecy' } })).compare(
    'MON-1',
    'MON-2',
  )
  expect(b).toMatchObject({ kind: 'prophecy', unknown: true })
  const asked = (await client.questions({ event: 'harbour' })).items[0]
  const detail = await changing((body) => ({
    ...body,
    claims: (body.claims as object[]).map((claim, at) => (at === 0 ? { ...claim, kind: 'prophecy' } : claim)),
  })).question(asked?.id ?? '')
  expect(detail?.question.claims).toEqual(asked?.claims)
  expect(detail?.claims.map(({ id }) => id)).toEqual(asked?.claims.slice(1))
})
