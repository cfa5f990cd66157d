import fc from 'fast-check'
import { type Schema, spoilt, valuesOf } from './bodies.ts'

interface Operation {
  readonly security?: unknown
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } }
}

/** As much of the document as requests that write are made from. */
export interface Writable {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** A request with any method, and a body where it has one. */
export interface Write {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const broken = ['', '{', '[1,', 'null', '"text"', '[]', 'NaN', '\uFEFF{}', '{"reason":1e999}', '{"reason":"\\ud800"}']
const deep = [33, 5000].map((levels) => `{"entries":${'['.repeat(levels)}${']'.repeat(levels)}}`)
const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonx',
]
const json = ['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json;charset=latin1']

const often = <Value>(weight: number, value: Value, ...others: readonly Value[]) =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, fc.constantFrom(...others))

/** Requests of everything that takes a key, by whoever has one and whoever has none, with bodies of its schema and others. */
export const writesOf = (
  { paths, components }: Writable,
  known: Readonly<Record<string, readonly string[]>>,
  secrets: readonly string[],
): fc.Arbitrary<Write> => {
  const values = valuesOf(components.schemas, Object.values(known).flat())
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const guarded = operations.filter(({ operation }) => operation.security !== undefined)
  const written = guarded.filter(({ operation }) => operation.requestBody !== undefined)
  const headers = fc.record(
    {
      Authorization: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...secrets).map((secret) => `Bearer ${secret}`) },
        fc.constantFrom('', 'Bearer', 'Bearer onrecord_nothing', 'Basic eDp5', `Bearer ${'x'.repeat(300)}`, 'bearer é'),
      ),
      'Idempotency-Key': often(4, 'today', 'yesterday', 'two words', '', 'é', 'x'.repeat(201)),
      'Content-Type': fc.oneof(
        { weight: 14, arbitrary: fc.constantFrom('application/json', ...json) },
        fc.constantFrom(...types),
      ),
      Accept: often(20, '*/*', 'text/csv', 'application/json', 'image/png'),
      'If-None-Match': fc.constantFrom('*', '"x"'),
    },
    { requiredKeys: ['Content-Type', 'Authorization'] },
  )
  const segment = (name: string): fc.Arbitrary<string> => {
    const wrong = fc.oneof(
      fc.constantFrom('x', '\u0000', "' OR 1=1 --", 'x'.repeat(300), '☃'),
      fc.string({ minLength: 1 }),
    )
    const right = known[name]
    return right ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...right) }, wrong) : wrong
  }
  const bodyOf = ({ requestBody }: Operation): fc.Arbitrary<string | undefined> => {
    const schema = requestBody?.content['application/json']?.schema
    if (schema === undefined) return fc.option(fc.constant('{}'), { freq: 1, nil: undefined })
    const right = values(schema)
    return fc.oneof(
      { weight: 8, arbitrary: right.map((value) => JSON.stringify(value)) },
      { weight: 8, arbitrary: right.chain(spoilt).map((value) => JSON.stringify(value) ?? '') },
      { weight: 1, arbitrary: fc.constantFrom(...broken, ...deep) },
    )
  }
  return fc
    .oneof(
      { weight: 8, arbitrary: fc.constantFrom(...written) },
      { weight: 4, arbitrary: fc.constantFrom(...guarded) },
      fc.constantFrom(...operations),
    )
    .chain(({ path, method, operation }) => {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
      return fc
        .record({
          filled: fc.tuple(...names.map(segment)),
          method: often(12, method, 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
          form: often(20, '', '.json', '.csv', '.atom'),
          headers,
          body: bodyOf(operation),
          query: often(12, '', '?limit=1', '?limit=0', '?verdict=1', '?cursor=%00', '?cursor=x'),
        })
        .map(({ filled, body, query, form, ...request }) => {
          const words = filled.map((word) => encodeURIComponent(/^\.*$/.test(word) ? 'x' : word.toWellFormed()))
          const open = names.reduce((text, name, index) => text.replace(`{${name}}`, () => words[index] ?? ''), path)
          const end = path.startsWith('/v1/') && !path.endsWith('.json') ? form : ''
          const bare = body === undefined || ['GET', 'HEAD'].includes(request.method)
          return { ...request, path: `${open}${end}${query}`, ...(!bare && { body }) }
        })
    })
}
