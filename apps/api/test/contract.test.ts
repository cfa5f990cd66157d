import { OpenAPIHono } from '@hono/zod-openapi'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { forms } from '../src/forms/forms.ts'
import { contractOf } from './contract.ts'
import { emptyStore } from './database.ts'

interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}

interface Document {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { schemas: Record<string, { description?: string; discriminator?: { mapping: object } }> }
}

let app: OpenAPIHono
let document: Document

beforeAll(async () => {
  app = createApp({ store: await emptyStore() })
  document = (await (await app.request('/openapi.json')).json()) as Document
})

describe('the OpenAPI document', () => {
  test('is of version 3.1, and names and describes each operation', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    for (const { operationId, summary } of operations) expect([operationId, summary]).not.toContain(undefined)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  test('types every answer by a named component, problems among them', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [status, { content = {} }] of Object.values(methods).flatMap(({ responses }) =>
        Object.entries(responses),
      ))
        for (const [type, { schema }] of Object.entries(content)) {
          expect(schema.$ref, `${path} ${status}`).toMatch(/^#\/components\/schemas\/\w+$/)
          if (!['200', '201'].includes(status)) expect(type).toBe('application/problem+json')
          else
            expect([
              ...Object.values(forms).map((form) => form.type),
              'text/plain',
              'application/schema+json',
              'application/vnd.oai.openapi+json',
            ]).toContain(type)
        }
  })

  test('describes every component, and leads nowhere that is not there', () => {
    const { schemas } = document.components
    for (const [name, { description }] of Object.entries(schemas)) expect(description, name).toBeTruthy()
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect([...new Set(named)].sort()).toEqual(Object.keys(schemas).sort())
  })

  test('says what tells the kinds of claim apart', () => {
    expect(document.components.schemas.PublishedClaim?.discriminator).toMatchObject({
      propertyName: 'kind',
      mapping: { casualties: '#/components/schemas/PublishedCasualtiesClaim' },
    })
  })

  test('lets nothing be null that the model does not', () => {
    expect(document.components.schemas.Window).toMatchObject({ type: 'string' })
    expect(document.components.schemas.AsStated).toMatchObject({ type: 'object' })
  })
})

describe('the tests’ own check', () => {
  const altered = (path: string, answer: () => Response) => {
    const other = new OpenAPIHono()
    other.get('/openapi.json', () => app.request('/openapi.json'))
    other.get(path, answer)
    return contractOf(other)
  }

  test.each([
    { note: 'a field that is not documented', answer: () => Response.json({ status: 'alive', secret: 1 }) },
    { note: 'a field that is missing', answer: () => Response.json({}) },
    { note: 'a status that is not documented', answer: () => Response.json({ status: 'alive' }, { status: 202 }) },
    { note: 'a type that is not documented', answer: () => new Response('alive') },
  ])('notices $note', async ({ answer }) => {
    const contract = await altered('/health', answer)
    await expect(contract.get('/health')).rejects.toThrow(/\/health/)
  })

  test('notices an address that is not documented', async () => {
    const contract = await altered('/hidden', () => Response.json({}))
    await expect(contract.get('/hidden')).rejects.toThrow(/is documented/)
  })
})
