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
  /** The answer, once it is found to be as documented; only undocumented paths may be asked for with `undocumented`. */
  get(path: string, init?: RequestInit & { undocumented?: boolean }): Promise<Response>
  /** The same, with its JSON. */
  json<Body>(path: string, init?: RequestInit): Promise<Body>
  /** The same with any method: HEAD is as GET without a body, and what is not documented is refused with what is. */
  send(path: string, init: RequestInit & { method: string }): Promise<Response>
}

/** Reads the document of an app and makes the checks from it. */
export const contractOf = async (app: OpenAPIHono): Promise<Contract> => {
  const document = (await (await app.request('/openapi.json')).json()) as Json
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  ajv.addSchema(closed(document) as Json, 'openapi')
  ajv.addSchema(partial(closed(document)) as Json, 'trimmed')
  const validators = new Map<string, ValidateFunction>()

  const documented = (path: string): string => {
    const asked = splitForm(new URL(path, 'http://x').pathname).path
    const found = Object.keys(document.paths ?? {}).find((template) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`).test(asked),
    )
    expect(found, `${path} is documented`).toBeDefined()
    return found ?? ''
  }

  const check = async (path: string, method: string, response: Response): Promise<void> => {
    const template = documented(path)
    const answers = document.paths?.[template]?.[method]?.responses
    expect(Object.keys(answers ?? {}), `${path} answered ${response.status}`).toContain(String(response.status))
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
    const content = answers?.[String(response.status)]?.content
    if (content === undefined) return
    expect(Object.keys(content), `${path} answered ${type}`).toContain(type)
    const body = await response.clone().text()
    if (body === '') return
    const pointer = ['paths', template, method, 'responses', String(response.status), 'content', type, 'schema']
    const trimmed = response.status === 200 && new URL(path, 'http://x').searchParams.has('fields')
    const ref = `${trimmed ? 'trimmed' : 'openapi'}#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
    const validate = validators.get(ref) ?? ajv.compile({ $ref: ref })
    validators.set(ref, validate)
    validate(/[/+]json$/.test(type) ? JSON.parse(body) : body)
    expect(validate.errors ?? [], `${path} is as documented`).toEqual([])
  }

  /** What an address takes, as the document has it: what can be read can be asked for its headers, and anything for what it takes. */
  const taken = (path: string): string[] => {
    const methods = Object.keys(document.paths?.[documented(path)] ?? {}).map((method) => method.toUpperCase())
    return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
  }

  const get: Contract['get'] = async (path, { undocumented = false, ...init } = {}) => {
    const response = await app.request(path, init)
    if (!undocumented) await check(path, 'get', response)
    return response
  }

  const send: Contract['send'] = async (path, init) => {
    const response = await app.request(path, init)
    const allowed = taken(path)
    const told = response.headers.get('Allow')?.split(', ').sort()
    if (init.method === 'OPTIONS') expect([response.status, told], path).toEqual([204, allowed.sort()])
    else if (!allowed.includes(init.method))
      expect([response.status, told], `${init.method} ${path}`).toEqual([405, allowed.sort()])
    else await check(path, init.method === 'HEAD' ? 'get' : init.method.toLowerCase(), response)
    if (init.method === 'HEAD') expect(await response.clone().text(), path).toBe('')
    return response
  }

  return { get, send, json: async (path, init) => (await get(path, init)).json() as never }
}
