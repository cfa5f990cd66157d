import type { OpenAPIHono } from '@hono/zod-openapi'
import manifest from '../../package.json' with { type: 'json' }
import { componentsOf } from './components.ts'

const description = [
  'A public record of contested events: who said what, when, through whom, in which words.',
  'It has no verdict of its own, and no number without a speaker.',
  'Reading needs no key. Every read takes two clocks: `saidBy` (what had been said by a day) and `recordedBy` (what this',
  'record held at an instant). Problems come as `application/problem+json` with a code.',
].join(' ')

const tags = [
  { name: 'events', description: 'Events, and everything said of them.' },
  { name: 'questions', description: 'What claims answer, how each question stands, and why two claims differ.' },
  { name: 'figures', description: 'The numbers claimants give, and the lenses to look at them through.' },
  { name: 'claims', description: 'One assertion by one claimant about one event.' },
  { name: 'search', description: 'What has the words somebody typed.' },
  { name: 'reports', description: 'One source carrying one claim.' },
  { name: 'parties', description: 'Who speaks or is spoken of.' },
  { name: 'places', description: 'Where things are said to have happened.' },
  { name: 'sources', description: 'The publications that were read.' },
  { name: 'feeds', description: 'What came on the record last, for whoever follows it.' },
  { name: 'maps', description: 'The record for programs that read maps (OGC API – Features).' },
  { name: 'entries', description: 'Anything on the record, by its id or by what it was called where it came from.' },
  { name: 'history', description: 'What came of each entry of the record, and when.' },
  { name: 'log', description: 'The tamper-evident log: what it is made of, signed, and what opens it.' },
  { name: 'files', description: 'The whole record as files, for whoever wants everything.' },
  { name: 'writing', description: 'Proposing, putting on the record, correcting; being told of changes. Needs a key.' },
  { name: 'service', description: 'The state of this service.' },
]

/** The OpenAPI 3.1 document of an app, made from the schemas its answers are typed by. */
export const documentOf = (app: OpenAPIHono) => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key made with `onrecord keys create`. Reading needs none.',
  })
  const document = app.getOpenAPI31Document({
    openapi: '3.1.1',
    info: {
      title: 'On Record',
      version: manifest.version,
      description,
      license: {
        name: 'Apache-2.0 (the program); CC BY 4.0 (the records)',
        // New in 3.1, and not in the types of the generator.
        ...{ identifier: 'Apache-2.0 AND CC-BY-4.0' },
      },
    },
    servers: [{ url: '/', description: 'Where this document was read.' }],
    // Reading needs no key; what does says so itself.
    security: [],
    tags,
  })
  return { ...document, components: { ...document.components, schemas: componentsOf(document.paths) } }
}
