import { type IncomingMessage, request } from 'node:http'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { Store } from '@onrecord/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Log } from '../src/deps.ts'
import { tools } from '../src/mcp/server.ts'
import { type Serving, serve } from '../src/serve.ts'
import { emptyStore } from './database.ts'
import { changeset, first, harbourRecord, later } from './record.ts'

let serving: Serving
let client: Client
let failing = false
const told: Extract<Parameters<Log>[0], { level: 'error' }>[] = []

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  const breaking: Store = {
    ...store,
    listEvents: (request) =>
      failing ? Promise.reject(new Error('the secret of the cellar')) : store.listEvents(request),
  }
  const log: Log = (entry) => void (entry.level === 'error' && told.push(entry))
  serving = await serve(createApp({ store: breaking, log }), { port: 0, host: '127.0.0.1' })
  client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${serving.url}/mcp`)))
})

afterAll(async () => {
  await client?.close()
  await serving?.close()
})

const ask = async (name: string, args: Record<string, unknown> = {}): Promise<{ text: string; isError: boolean }> => {
  const { content, isError } = await client.callTool({ name, arguments: args })
  const text = (content as { type: string; text: string }[]).map((part) => part.text).join('\n')
  return { text, isError: isError === true }
}

const post = (body: string) =>
  fetch(`${serving.url}/mcp`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body,
  })
const message = (name: string, args: object) => ({
  ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
  params: { name, arguments: args },
})

test.each(['GET', 'PUT', 'DELETE', 'TRACE'])('no other method than POST is taken (%s)', async (method) => {
  const { statusCode, headers } = await new Promise<IncomingMessage>((answered, failed) =>
    request(`${serving.url}/mcp`, { method }, (answer) => answered(answer.resume()))
      .on('error', failed)
      .end(),
  )
  expect([statusCode, headers.allow]).toEqual([405, 'POST'])
})

describe('a message', () => {
  test.each([
    {
      note: 'is too large',
      body: () => JSON.stringify(message('read_claim', { claim: 'x'.repeat(100_001) })),
      status: 413,
    },
    { note: 'is nested too deep', body: () => `{"a":${'['.repeat(40)}${']'.repeat(40)}}`, status: 400 },
    {
      note: 'asks too much at once',
      body: () => JSON.stringify(Array(6).fill(message('list_events', {}))),
      status: 413,
    },
    { note: 'is no JSON', body: () => '{', status: 400 },
  ])('that $note is refused', async ({ body, status }) => expect((await post(body())).status).toBe(status))

  test('that breaks something tells the log why, and nobody else', async () => {
    failing = true
    const { text, isError } = await ask('list_events')
    failing = false
    expect([isError, text]).toEqual([true, expect.stringMatching(/^internal-error: .* \([\w-]{36}\)$/)])
    expect(told.map(({ error }) => String(error))).toEqual(['Error: the secret of the cellar'])
    expect(text).toContain(told[0]?.requestId)
    expect((await ask('read_claim', { claim: 'a\0b' })).text).not.toContain('UTF8')
  })
})

describe('an assistant', () => {
  test('finds tools that only read, each with what it takes', async () => {
    const listed = await client.listTools()
    expect(listed.tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
    for (const { annotations, inputSchema } of listed.tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(Object.keys(inputSchema.properties ?? {})).toEqual(
        expect.arrayContaining(['saidBy', 'recordedBy', 'lang']),
      )
    }
    expect(client.getInstructions()).toContain('no verdict of its own')
  })

  test('is given every claim as a sentence with its speaker, and the version it is from', async () => {
    const { text } = await ask('list_figures', { event: 'harbour' })
    const line = text.split('\n').find((one) => one.includes(later.id))
    expect(line).toMatch(/^- On 12 March 2031, Harbour Monitor said that 1,383 .* \[claim-/)
    expect(text).toMatch(/Source: On Record, version 1, http:\/\/127\.0\.0\.1:\d+\./)
    for (const [, sentence] of text.matchAll(/^- (.*) \[claim-/gm))
      expect(sentence).toMatch(/said|wrote|reported|denied/)
  })

  test('reads an event, then one of its questions, then one of its claims', async () => {
    const events = await ask('list_events')
    expect(events.text).toContain('[harbour, event-')
    const event = await ask('read_event', { event: 'harbour' })
    const [question = ''] = /question-\w{26}/.exec(event.text) ?? []
    expect((await ask('read_question', { question })).text).toContain('What was said, by date:')
    const claim = await ask('read_claim', { claim: later.id })
    expect(claim.text).toMatch(/- Report: Coast Agency.*\n {2}Changed on the way: The number/)
    expect((await ask('compare_claims', { a: first.id, b: later.id })).text).toMatch(/^Outcome: \w+\. /m)
  })

  test('can go back to what had been said by a day', async () => {
    const { text } = await ask('list_figures', { event: 'harbour', saidBy: '2031-03-08' })
    expect(text).not.toContain(later.id)
  })

  test('finds what has some words, and turns the pages of the events', async () => {
    const { text } = await ask('search', { q: 'monitor', type: 'claim' })
    expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(1)
    for (const [, sentence] of text.matchAll(/^- (.*) \[claim-/gm)) expect(sentence).toContain('Harbour Monitor said')
    expect((await ask('search', { q: 'harbour' })).text).toMatch(/- Event: the harbour \[harbour, event-/)
    expect((await ask('search', { q: 'zzz' })).text).toMatch(/^Nothing on this record has all these words/)
    expect((await ask('list_events', { country: 'TUR' })).text).toMatch(/^No event here is at a place in that country/)
    expect((await ask('list_events', { partOf: 'none' })).text).toMatch(/the harbour .*, \d claims \[harbour, event-/)
  })

  test('is told what a person would be told when there is nothing', async () => {
    const { text, isError } = await ask('read_event', { event: 'nowhere' })
    expect([isError, text]).toEqual([true, expect.stringMatching(/^event-not-found: /)])
    await expect(ask('read_event', { event: 'No Slug!' })).resolves.toMatchObject({ isError: true })
    await expect(ask('read_event', { event: 'harbour', verdict: true })).resolves.toMatchObject({ isError: true })
  })
})
