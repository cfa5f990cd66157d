import { z } from 'zod'

/** The JSON Schema of one type. */
export const JsonSchema = z.looseObject({ $schema: z.string(), $id: z.string() }).meta({
  id: 'JsonSchema',
  description: 'A JSON Schema (2020-12). What it refers to is beside it, under its own name.',
})
export type JsonSchema = z.infer<typeof JsonSchema>

/** Every type that has a name. */
export const SchemaList = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        description: z.string().nullable(),
        address: z.string().describe('Where its JSON Schema is.'),
      }),
    ),
  })
  .meta({ id: 'SchemaList', description: 'Every type that has a name.' })
export type SchemaList = z.infer<typeof SchemaList>
