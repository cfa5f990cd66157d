import { z } from '@hono/zod-openapi'

/** Says of what is read as any data that it is described as the type of this name: it is checked further in, with a place for all that is wrong. */
export const describedAs = (name: string) => ({ describedAs: name })

/** The JSON Schema of every type that has a name; each refers to others under the address they are given. */
export const writeSchemas = (addressOf: (name: string) => string) =>
  z.toJSONSchema(z.globalRegistry, {
    io: 'input',
    unrepresentable: 'any',
    uri: addressOf,
    override: ({ jsonSchema }) => {
      const { describedAs: name } = jsonSchema
      if (typeof name !== 'string') return
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
      jsonSchema.$ref = addressOf(name)
    },
  }).schemas
