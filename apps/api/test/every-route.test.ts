import type { Question } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { forms } from '../src/forms/forms.ts'
import { bridge, first, harbour, monitor, town } from './record.ts'
import {
  before,
  fair,
  hidden,
  moor,
  newcomer,
  page,
  told,
  traces,
  twoRecords,
  unversioned,
  witness,
} from './withheld-record.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: { readonly enum?: readonly unknown[] }
}
/** As much of an app as is needed to ask it. */
type App = Pick<ReturnType<typeof createApp>, 'request'>
type Paths = Record<string, { get: { parameters?: Parameter[]; security?: unknown } }>

let withheld: App
let without: App
let paths: Paths
/** What stands for each name in an address, and what each parameter is asked with; a name not here is tried with everything. */
let values: Record<string, string[]>
let questions: string[]

const questionsOf = async (app: App): Promise<string[]> => {
  const answer = await app.request('/v1/questions?limit=100')
  return ((await answer.json()) as { items: Question[] }).items.map(({ id }) => id)
}

beforeAll(async () => {
  const records = await twoRecords()
  questions = await questionsOf(createApp({ store: records.withholds }))
  await records.withhold()
  withheld = createApp({ store: records.withholds, log: () => undefined })
  without = createApp({ store: records.without, log: () => undefined })
  const every = ((await (await withheld.request('/openapi.json')).json()) as { paths: Paths }).paths
  // What takes a key is not for readers.
  paths = Object.fromEntries(
    Object.entries(every).filter(([, { get }]) => get !== undefined && get.security === undefined),
  )
  const seen = [harbour.id, harbour.slug, first.id, newcomer.id, bridge.id]
  const everything = [...seen, ...hidden.map(({ id }) => id), fair.slug, ...questions, '0', 'event-not-found']
  values = {
    event: [harbour.id, harbour.slug, fair.id, fair.slug, bridge.slug],
    question: questions,
    code: ['event-not-found'],
    everything,
    ref: ['MON-1', 'HID-CLAIM', 'HID-PARTY', 'HID-PLACE', 'HID-SOURCE', 'HID-REPORT', 'harbour:HID-LINK', 'HID-NOTICE'],
    a: ['MON-1', 'HID-CLAIM', told.id],
    b: ['MON-2', 'HID-FAIR', witness.id],
    q: [
      'harbour',
      'Vexilla',
      'vexila',
      'quillmarsh',
      'nethermor',
      'obsidian',
      'kettledrums',
      'zirconia',
      'What is said',
    ],
    from: ['2031-03-01'],
    to: ['2031-12'],
    saidBy: ['2031-03-08', '2032'],
    recordedBy: [before, '2031-05-05T00:00:00Z'],
    partOf: ['none', harbour.id, fair.id],
    since: ['0', '1', before],
    claimant: [monitor.id, witness.id],
    about: [monitor.id, witness.id],
    place: [town.id, moor.id],
    within: [town.id, moor.id],
    source: [page.id],
    publisher: [monitor.id],
    bbox: ['-180,-90,180,90'],
    class: ['figure,wording'],
    collection: ['events', 'claims', 'places'],
    url: [`https://onrecord.example/en/claims/${told.id}`],
    outlet: [monitor.id],
    country: ['SYR'],
    lens: ['full-range'],
    limit: ['1', '100'],
    revision: ['1'],
    fields: ['id'],
    lang: ['en', 'ar'],
  }
})

/** Every address that can be asked for: what is left open in it is filled with all there is, in every form. */
const addresses = (): string[] =>
  Object.keys(paths).flatMap((template) => {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
    const filled = names.reduce(
      (found, name) =>
        found.flatMap((path) =>
          (values[name] ?? values.everything ?? []).map((value) => path.replace(`{${name}}`, value)),
        ),
      [template],
    )
    const extensions = template.startsWith('/v1/') ? Object.values(forms).map(({ extension }) => `.${extension}`) : []
    return filled.flatMap((path, index) =>
      ['', ...(index < 4 ? extensions : [])].flatMap((form) => asked(template, path + form, form)),
    )
  })

/** An address alone or with what it must have, then with each value of each parameter it takes. */
const asked = (template: string, path: string, form: string): string[] => {
  const parameters = (paths[template]?.get.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const of = ({ name, schema }: Parameter): string[] => values[name] ?? (schema?.enum ?? []).map(String).slice(0, 2)
  const needed = parameters.filter(({ required }) => required)
  const bases = needed.reduce<string[][]>(
    (found, parameter) =>
      found.flatMap((query) =>
        of(parameter).map((value) => [...query, `${parameter.name}=${encodeURIComponent(value)}`]),
      ),
    [[]],
  )
  const more = form === '' ? parameters.filter(({ required }) => !required) : []
  const queries = bases.flatMap((base, index) => [
    base,
    ...more
      .filter(({ name }) => index === 0 || name === 'recordedBy')
      .flatMap((parameter) =>
        of(parameter).map((value) => [...base, `${parameter.name}=${encodeURIComponent(value)}`]),
      ),
  ])
  return queries.map((query) => (query.length === 0 ? path : `${path}?${query.join('&')}`))
}

const telling = async (app: App, path: string) => {
  const response = await app.request(path)
  const left = ['x-request-id', 'etag', 'x-on-record-position', 'content-length']
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !left.includes(name)))
  const body = await response.text()
  return { status: response.status, headers, body }
}

// The history, the log and what tells the state of the service are of the steps themselves, and differ.
const ofSteps = /^\/(log|health|ready|v1\/(changes|notices|versions|entries\/[^/]*\/(proof|revisions)))/

describe('every route there is, in every form, with every parameter', () => {
  test('tells nothing of what is withheld', async () => {
    const found = addresses()
    expect(found.length).toBeGreaterThan(300)
    for (const path of found) {
      const { headers, body } = await telling(withheld, path)
      const query = decodeURIComponent(path).toLowerCase()
      // Ids of what must be forgotten are what the history is for; it may hold no other word of it.
      const told = /^\/v1\/(changes|notices)/.test(path) ? body.replace(/"id":"[^"]*"/g, '') : body
      const text = `${JSON.stringify(headers)}\n${told}`.toLowerCase()
      for (const trace of traces)
        if (!query.includes(trace.toLowerCase()) && text.includes(trace.toLowerCase()))
          expect.fail(`${path} tells of ${trace}: ${text.slice(0, 2000)}`)
    }
  }, 300_000)

  test('answers as if it had never been', async () => {
    for (const path of addresses().filter((path) => !ofSteps.test(path))) {
      const [one, other] = [await telling(withheld, path), await telling(without, path)]
      expect({ path, ...one, headers: unversioned(JSON.stringify(one.headers)), body: unversioned(one.body) }).toEqual({
        path,
        ...other,
        headers: unversioned(JSON.stringify(other.headers)),
        body: unversioned(other.body),
      })
    }
  }, 300_000)
})
