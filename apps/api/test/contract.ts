import type { OpenAPIHono } from '@hono/zod-openapi'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { splitForm } from '../src/forms/forms.ts'

type Json = { [key: string]: Json } & { readonly $ref?: string }

/** Turns "any further field" into "no further field", so that an answer cannot hold what the document does not tell of. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inner && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner
}

/** Takes away what must be there: an answer that was trimmed to some fields has the others no more. */
const partial = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(partial)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key, value]) => key !== 'required' || !Array.isArray(value))
  return Object.fromEntries(kept.map(([key, value]) => [key, partial(value)]))
}

/** Asks an app as its callers do, and holds every answer against the OpenAPI document it publishes. */
export interface Contract {
  /** The answer, once it is found to be as documented; only undocumented paths and methods may be asked for with `undocumented`. */
  get(path: string, init?: RequestInit & { undocumented?: boolean }): Promise<Response>
  /** The same, with its JSON. */
  json<Body>(path: string, init?: RequestInit): Promise<Body>
}

/** Reads the document of an app and makes the checks from it. */
export const contractOf = async (app: OpenAPIHono): Promise<Contract> => {
  const document = (await (await app.request('/openapi.json')).json()) as Json
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  ajv.addSchema(closed(document) as Json, 'openapi')
  ajv.addSchema(partial(closed(document)) as Json, 'trimmed')
  const validators = new Map<string, ValidateFunction>()

  const documented = (path: string): string | undefined =>
    Object.keys(document.paths ?? {}).find((template) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
    )

  const check = async (path: string, response: Response): Promise<void> => {
    const template = documented(splitForm(new URL(path, 'http://x').pathname).path)
    expect(template, `${path} is documented`).toBeDefined()
    const answers = document.paths?.[template ?? '']?.get?.responses
    expect(Object.keys(answers ?? {}), `${path} answered ${response.status}`).toContain(String(response.status))
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
    const content = answers?.[String(response.status)]?.content
    if (content === undefined) return
    expect(Object.keys(content), `${path} answered ${type}`).toContain(type)
    const body = await response.clone().text()
    if (body === '') return
    const pointer = ['paths', template ?? '', 'get', 'responses', String(response.status), 'content', type, 'schema']
    const trimmed = response.status === 200 && new URL(path, 'http://x').searchParams.has('fields')
    const ref = `${trimmed ? 'trimmed' : 'openapi'}#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
    const validate = validators.get(ref) ?? ajv.compile({ $ref: ref })
    validators.set(ref, validate)
    validate(/[/+]json$/.test(type) ? JSON.parse(body) : body)
    expect(validate.errors ?? [], `${path} is as documented`).toEqual([])
  }

  const get: Contract['get'] = async (path, { undocumented = false, ...init } = {}) => {
    const response = await app.request(path, init)
    if (!undocumented) await check(path, response)
    return response
  }
  return { get, json: async (path, init) => (await get(path, init)).json() as never }
}
