import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { tools } from '../src/mcp/server.ts'
import { type Serving, serve } from '../src/serve.ts'
import { emptyStore } from './database.ts'
import { changeset, first, harbourRecord, later } from './record.ts'

let serving: Serving
let client: Client

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  serving = await serve(createApp({ store }), { port: 0, host: '127.0.0.1' })
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

  test('is told what a person would be told when there is nothing', async () => {
    const { text, isError } = await ask('read_event', { event: 'nowhere' })
    expect([isError, text]).toEqual([true, expect.stringMatching(/^event-not-found: /)])
    await expect(ask('read_event', { event: 'No Slug!' })).resolves.toMatchObject({ isError: true })
    await expect(ask('read_event', { event: 'harbour', verdict: true })).resolves.toMatchObject({ isError: true })
  })
})
