import fc from 'fast-check'

/** A JSON Schema, as far as values are made from it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
}

type Value = fc.Arbitrary<unknown>

/** Deeper than this nothing is put into anything. */
const DEEPEST = 8

const days = ['2031-03-08', '2031-03', '2031']
const windows = [...days, '2031-03-06/2031-03-10', '2031-03/..']
const words = fc.oneof(fc.constantFrom('harbour', 'about 40', 'more than 1,400', 'dozens'), fc.string({ minLength: 1 }))

/**
 * Makes values that a schema of a document allows: what it says of them, and for ids and names something that is on the record
 * more often than not.
 */
export const valuesOf = (schemas: Readonly<Record<string, Schema>>, known: readonly string[]) => {
  const made = new Map<string, Value>()

  const text = ({ pattern, format, minLength = 0, maxLength = 200 }: Schema, name: string): Value => {
    if (pattern !== undefined) {
      const expression = new RegExp(pattern)
      const there = [...known, 'en', 'ar', 'SYR'].filter((one) => expression.test(one))
      const any = fc.stringMatching(expression)
      // What something is called is new as often as not; what it names is there.
      const weight = name === 'id' ? 1 : 30
      return there.length === 0 ? any : fc.oneof({ weight, arbitrary: fc.constantFrom(...there) }, any)
    }
    if (format === 'uri') return fc.oneof(fc.webUrl(), fc.constantFrom('http://10.0.0.1/', 'https://example.org/hook'))
    if (format === 'date-time') return fc.constant('2031-03-08T12:00:00.000Z')
    if (/^window$/.test(name)) return fc.constantFrom(...windows)
    if (/At$|^since$|^by$/.test(name)) return fc.constantFrom(...days)
    if (/^(about|into|claim|event|source)$/.test(name)) return fc.constantFrom(...known)
    const top = Math.min(maxLength, 200)
    return words.filter(({ length }) => length >= minLength && length <= top)
  }

  const ofType = (schema: Schema, type: string | undefined, name: string, depth: number): Value => {
    if (type === 'null') return fc.constant(null)
    if (type === 'boolean') return fc.boolean()
    if (type === 'integer' || type === 'number') {
      const [min, max] = [schema.minimum ?? schema.exclusiveMinimum ?? -1000, Math.min(schema.maximum ?? 5000, 5000)]
      return fc.oneof(fc.constant(Math.max(min, 1)), fc.integer({ min, max }))
    }
    if (type === 'string') return text(schema, name)
    if (type === 'array') {
      const { minItems: minLength = 0, maxItems = 3, items = {} } = schema
      if (depth >= DEEPEST && minLength === 0) return fc.constant([])
      return fc.array(of(items, name, depth + 1), { minLength, maxLength: Math.max(minLength, Math.min(maxItems, 3)) })
    }
    return type === 'object' ? record(schema, depth) : fc.jsonValue({ maxDepth: 2 })
  }

  const record = ({ properties, required = [], propertyNames, additionalProperties }: Schema, depth: number): Value => {
    if (properties === undefined && typeof additionalProperties === 'object' && depth < DEEPEST)
      return fc.dictionary(
        (propertyNames ? of(propertyNames, '', depth + 1) : fc.string()).map(String),
        of(additionalProperties, '', depth + 1),
        { minKeys: 1, maxKeys: 2 },
      )
    const fields = Object.entries(properties ?? {}).filter(([name]) => depth < DEEPEST || required.includes(name))
    const values = fields.map(([name, schema]): [string, Value] => {
      const value = of(schema, name, depth + 1)
      // JSON leaves out what is undefined.
      return [name, required.includes(name) ? value : fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, value)]
    })
    return fc.record(Object.fromEntries(values), { noNullPrototype: true })
  }

  const of = (schema: Schema, name = '', depth = 0): Value => {
    if (schema.$ref !== undefined) {
      const id = schema.$ref.split('/').at(-1) ?? ''
      const key = `${id} ${name} ${depth}`
      const before = made.get(key)
      if (before) return before
      const value = of(schemas[id] ?? {}, name, depth)
      made.set(key, value)
      return value
    }
    if ('const' in schema) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const several = schema.oneOf ?? schema.anyOf
    if (several) {
      const plain = several.filter(({ type }) => type === 'null')
      return fc.oneof(...(depth >= DEEPEST && plain.length > 0 ? plain : several).map((one) => of(one, name, depth)))
    }
    const types = [schema.type ?? (schema.properties ? 'object' : undefined)].flat()
    return fc.oneof(...types.map((type) => ofType(schema, type, name, depth)))
  }

  return (schema: Schema): Value => of(schema)
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, '', '\u0000', 'a\u0000b', '\ud800', -1, 1.5, 9e15, 1e308, true, [], {}, [[]], [null]),
  fc.constantFrom<unknown>('party-00000000000000000000000000', '2031-13-45', 'x'.repeat(3000), { __proto__: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
)

type Place = readonly (string | number)[]

const placesIn = (value: unknown, at: Place = []): Place[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]

/** A copy with something else at one place: taken out where that is undefined. */
const changed = (value: unknown, [key, ...rest]: Place, other: unknown): unknown => {
  if (key === undefined || typeof value !== 'object' || value === null) return other
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed(one, rest, other) : one))
  const inner = changed((value as Record<string, unknown>)[key], rest, other)
  return { ...value, [key]: inner }
}

/** The same value with one thing wrong: missing, another, or one too many. */
export const spoilt = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...placesIn(value)), fc.oneof(strange, fc.constant(undefined)), fc.nat({ max: 5 }))
    .map(([place, other, extra]) => changed(value, extra === 0 ? [...place.slice(0, 1), 'verdict'] : place, other))
