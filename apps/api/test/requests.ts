import fc from 'fast-check'

/** A parameter as the OpenAPI document tells of it. */
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: {
    readonly type?: string
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
  }
}

/** As much of the document as requests are made from. */
export interface Document {
  readonly paths: Record<
    string,
    { get?: { parameters?: Parameter[]; responses: Record<string, { content?: object }> } }
  >
}

/** A request somebody may make. */
export interface Request {
  readonly path: string
  readonly headers: Record<string, string>
}

const strange = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '.',
    '..',
    '%',
    '\u0000',
    "' OR 1=1 --",
    '../../etc/passwd',
    '-1',
    '1e309',
    'null',
    '☃',
    'a'.repeat(700),
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

const dates = ['2031-03-08', '2031-03', '2031', '2031-03-08T12:00:00Z', '2031-03-08/2031-03-12', '2031-13', '..']

/** A value for a parameter: one that is right, or nearly, or not at all. */
const valueFor = (
  { name, schema }: Parameter,
  known: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<string> => {
  const right: fc.Arbitrary<string>[] = []
  if (schema?.enum) right.push(fc.constantFrom(...schema.enum))
  if (known[name]) right.push(fc.constantFrom(...known[name]))
  if (/^(said|recorded|from|to|datetime)/.test(name)) right.push(fc.constantFrom(...dates))
  if (schema?.type === 'integer' || schema?.type === 'number')
    right.push(fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1000) }).map(String))
  const any = fc.constantFrom(...Object.values(known).flat())
  const wrong = fc.oneof(any, strange)
  return right.length === 0
    ? wrong
    : fc.oneof({ weight: 6, arbitrary: fc.oneof(...right) }, { weight: 1, arbitrary: wrong })
}

const queryOf = (parameters: readonly Parameter[], known: Readonly<Record<string, readonly string[]>>) =>
  fc
    .tuple(
      ...parameters.map((parameter) =>
        fc
          .option(valueFor(parameter, known), { freq: parameter.required ? 9 : 1 })
          .map((value) => [parameter.name, value] as const),
      ),
    )
    .chain((given) =>
      fc.option(fc.tuple(fc.constantFrom('page', 'saidby', 'a[]'), strange), { freq: 1 }).map((extra) => {
        const all = given.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
        const more = extra !== null && extra[1].length % 5 === 0 ? [extra] : []
        return [...all, ...more].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
      }),
    )

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

const FORMS = ['', '', '', '.json', '.csv', '.ndjson', '.jsonld', '.geojson', '.atom', '.feed']

/** Requests of every address the document has, with ids that are on the record and with anything else. */
export const requestsOf = (
  document: Document,
  known: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Request> => {
  const addresses = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []))
  return fc.constantFrom(...addresses).chain(({ path, get }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
    const segments = fc.tuple(...names.map((name) => valueFor({ name, in: 'path' }, known)))
    const types = Object.keys(get.responses['200']?.content ?? {})
    const headers = fc.record(
      {
        Accept: fc.oneof(fc.constantFrom('*/*', 'text/*', 'image/png', ...types), strange.map(encoded)),
        'If-None-Match': fc.constantFrom('"x"', '*', 'nonsense'),
        'If-Modified-Since': fc.constantFrom('Thu, 01 Jan 1970 00:00:00 GMT', 'never'),
        'X-On-Record-Position': fc.constantFrom('0', '1', 'x'),
      },
      { requiredKeys: [] },
    )
    const query = queryOf(
      (get.parameters ?? []).filter((parameter) => parameter.in === 'query'),
      known,
    )
    return fc
      .tuple(segments, query, headers, fc.constantFrom(...(path.startsWith('/v1/') ? FORMS : [''])))
      .map(([filled, search, told, form]) => {
        // An empty or dotted segment is another address, so it is no request of this one.
        const words = filled.map((word) => encoded(/^\.*$/.test(word) ? 'x' : word))
        const open = names.reduce((text, name, index) => text.replace(`{${name}}`, () => words[index] ?? ''), path)
        return {
          path: `${open}${/\{\w+\}\/manifest/.test(path) ? '' : form}${search === '' ? '' : `?${search}`}`,
          headers: told,
        }
      })
  })
}
