import { writeSchemas } from './write-schemas.ts'

/** A JSON Schema (2020-12) that stands by itself at an address and leads to the others by theirs. */
export interface NamedSchema {
  readonly $id: string
  readonly description?: string
  readonly [key: string]: unknown
}

let written: ReadonlyMap<string, NamedSchema> | null = null

/** The JSON Schema of every type that has a name, by it; each refers to others as files beside it. */
export const namedSchemas = (): ReadonlyMap<string, NamedSchema> => {
  if (written !== null) return written
  const schemas = writeSchemas((name) => `${name}.json`)
  const named = Object.entries(schemas).map(([name, schema]) => [name, schema as unknown as NamedSchema] as const)
  written = new Map(named.sort(([one], [other]) => (one < other ? -1 : 1)))
  return written
}
