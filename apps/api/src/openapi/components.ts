import { writeSchemas } from './write-schemas.ts'

/** A JSON Schema, as far as it is looked into here. */
export interface JsonSchema {
  $ref?: string
  oneOf?: JsonSchema[]
  properties?: Record<string, JsonSchema & { const?: unknown }>
  required?: string[]
  additionalProperties?: unknown
  propertyNames?: unknown
  discriminator?: { propertyName: string; mapping: Record<string, string> }
}

const at = (id: string): string => `#/components/schemas/${id}`

/** The ids of the components something refers to, directly or through others. */
const reachable = (from: unknown, schemas: Readonly<Record<string, JsonSchema>>): Set<string> => {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string') walk(inner)
      else if (inner.startsWith(at(''))) {
        const id = inner.slice(at('').length)
        if (found.has(id)) continue
        found.add(id)
        walk(schemas[id])
      }
    }
  }
  walk(from)
  return found
}

/** Names every field of an object whose fields are the terms of a list: programs that make types look for them by name. */
const spellOut = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spellOut)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spellOut(one)]))
  const { propertyNames, required, additionalProperties, ...rest } = inner
  if (propertyNames === undefined || !Array.isArray(required) || typeof additionalProperties !== 'object') return inner
  return { ...rest, required, properties: Object.fromEntries(required.map((name) => [name, additionalProperties])) }
}

/** Says which property tells the members of a union apart, where there is one: programs that make types ask for it. */
const discriminate = (schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>): JsonSchema => {
  const members = schema.oneOf?.map(({ $ref }) => ({
    $ref,
    properties: schemas[$ref?.slice(at('').length) ?? '']?.properties,
  }))
  for (const propertyName of ['kind', 'type']) {
    const mapping = Object.fromEntries(
      (members ?? []).flatMap(({ $ref, properties }) => {
        const value = properties?.[propertyName]?.const
        return $ref !== undefined && typeof value === 'string' ? [[value, $ref]] : []
      }),
    )
    if (members !== undefined && Object.keys(mapping).length === members.length)
      return { ...schema, discriminator: { propertyName, mapping } }
  }
  return schema
}

/**
 * The components that paths refer to, written by zod itself. The generator that writes the paths gets nullable references
 * wrong: a schema that is nullable where it first occurs it takes to be so everywhere.
 */
export const componentsOf = (paths: unknown): Record<string, JsonSchema> => {
  const written = writeSchemas(at)
  const schemas = Object.fromEntries(
    Object.entries(written).map(([id, { $id, $schema, ...schema }]) => [id, schema as JsonSchema]),
  )
  return Object.fromEntries(
    [...reachable(paths, schemas)]
      .sort()
      .flatMap((id) =>
        schemas[id] === undefined ? [] : [[id, spellOut(discriminate(schemas[id], schemas)) as JsonSchema]],
      ),
  )
}
