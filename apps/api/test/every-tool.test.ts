import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { Question } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { tools } from '../src/mcp/server.ts'
import { first, harbour, monitor } from './record.ts'
import { before, fair, hidden, told, traces, twoRecords, unversioned } from './withheld-record.ts'

/** One question to one tool. */
interface Call {
  readonly name: string
  readonly arguments: Readonly<Record<string, unknown>>
}

const connected = async (app: ReturnType<typeof createApp>): Promise<Client> => {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const fetch = async (url: string | URL, init?: RequestInit) => app.request(String(url), init)
  await client.connect(new StreamableHTTPClientTransport(new URL('http://record.example/mcp'), { fetch }))
  afterAll(() => client.close())
  return client
}

const questionsOf = async (app: ReturnType<typeof createApp>): Promise<string[]> => {
  const answer = await app.request('/v1/questions?limit=100')
  return ((await answer.json()) as { items: Question[] }).items.map(({ id }) => id)
}

/** What is given for each thing a tool takes, right and wrong; a tool that takes something else is to be given it here. */
const valuesFor = (questions: readonly string[]): Readonly<Record<string, readonly unknown[]>> => {
  const names = ['MON-1', 'MIN-1', 'HID-CLAIM', 'harbour:HID-CLAIM', 'HID-REPORT', 'HID-NOTICE', 'NONE-1']
  const claims = [...names, first.id, ...hidden.map(({ id }) => id)]
  return {
    event: [harbour.id, harbour.slug, fair.id, fair.slug, 'bridge', 'quillmarsh', monitor.id],
    question: [...questions, told.id],
    claim: claims,
    ...{ a: ['MON-1', 'HID-CLAIM', 'HID-REPORT', told.id, first.id], b: ['MON-2', told.id, 'HID-FAIR'] },
    q: ['harbour', 'Vexilla', 'vexila', 'quillmarsh', 'nethermor', 'obsidian', 'kettledrums', 'zirconia'],
    ...{ type: ['claim', 'source'], kind: ['occurrence'], published: ['en'], cursor: ['0', '~'] },
    ...{ partOf: ['none', harbour.id, fair.id], country: ['SYR'], from: ['2031-03-01'], to: ['2031-12'] },
    ...{ outcome: ['killed'], population: ['everyone', 'unstated'], offset: [1] },
    ...{ saidBy: ['2031-03-07', '2032'], recordedBy: [before], lang: ['ar'] },
  }
}

/** Every tool the client is told of: with all it must have in every way, and then, once, with each more it takes; each time with the record as it stood before. */
const callsOf = async (client: Client, values: ReturnType<typeof valuesFor>): Promise<Call[]> => {
  const { tools: listed } = await client.listTools()
  expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
  return listed.flatMap(({ name, inputSchema }) => {
    const taken = Object.keys(inputSchema.properties ?? {})
    for (const one of taken) expect(values, `${name} takes ${one}`).toHaveProperty(one)
    const given = (one: string) => (values[one] ?? []).map((value) => ({ [one]: value }))
    const bases = (inputSchema.required ?? []).reduce<Record<string, unknown>[]>(
      (found, one) => found.flatMap((base) => given(one).map((value) => ({ ...base, ...value }))),
      [{}],
    )
    const optional = taken.filter((one) => !inputSchema.required?.includes(one))
    return bases.flatMap((base, index) => {
      const more = optional.filter((one) => index === 0 || one === 'recordedBy').flatMap(given)
      return [{}, ...more].map((value) => ({ name, arguments: { ...base, ...value } }))
    })
  })
}

/** The answer to each call, and to what an assistant asks first. */
const answersTo = async (client: Client, calls: readonly Call[]) => {
  const start = { call: null, answer: JSON.stringify([await client.listTools(), client.getInstructions()]) }
  const answers: { call: Call | null; answer: string }[] = [start]
  for (const call of calls) answers.push({ call, answer: unversioned(JSON.stringify(await client.callTool(call))) })
  return answers
}

/** What an answer tells of what nobody is to be told of, beyond what it was asked with. */
const tracesIn = ({ call, answer }: { call: Call | null; answer: string }): string[] => {
  const [asked, text] = [JSON.stringify(call).toLowerCase(), answer.toLowerCase()]
  return traces.map((trace) => trace.toLowerCase()).filter((trace) => text.includes(trace) && !asked.includes(trace))
}

let calls: Call[]
let answers: Record<'shown' | 'withheld' | 'without', Awaited<ReturnType<typeof answersTo>>>

beforeAll(async () => {
  const { withholds, without, withhold } = await twoRecords()
  const appOf = (store: Store) => createApp({ store, log: () => undefined })
  const app = appOf(withholds)
  const [client, other] = [await connected(app), await connected(appOf(without))]
  calls = await callsOf(client, valuesFor(await questionsOf(app)))
  // The same app is asked before and after: what it kept from before must be gone as well.
  const shown = await answersTo(client, calls)
  await withhold()
  answers = { shown, withheld: await answersTo(client, calls), without: await answersTo(other, calls) }
}, 300_000)

describe('every tool of an assistant, with everything it takes', () => {
  test('tells of an entry before it is withheld, each in its own way', () => {
    const telling = answers.shown.filter((one) => tracesIn(one).length > 0)
    expect(new Set(telling.map(({ call }) => call?.name))).toEqual(new Set(calls.map(({ name }) => name)))
  })

  test('tells nothing of it from then on', () => {
    expect(calls.length).toBeGreaterThan(100)
    for (const one of answers.withheld) expect({ ...one, traces: tracesIn(one) }).toEqual({ ...one, traces: [] })
  })

  test('answers as if it had never been', () => {
    expect(answers.withheld).toEqual(answers.without)
  })
})
