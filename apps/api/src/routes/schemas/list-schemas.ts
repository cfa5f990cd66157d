import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { SchemaList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { namedSchemas } from '../../openapi/schemas.ts'

const Query = z.strictObject({})

/** Every type that has a name. */
export const listSchemas = ({ base }: Pick<Deps, 'base'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/schema',
      operationId: 'listSchemas',
      tags: ['service'],
      summary: 'Every type that has a name',
      description: 'What is on the record, what it is made of, and what is answered.',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(SchemaList, 'The types, by their names.'),
    }),
    (c) => {
      const items = [...namedSchemas()].map(([name, { description = null }]) => ({
        ...{ name, description },
        address: `${base(c)}/schema/${name}.json`,
      }))
      return c.json({ items }, 200)
    },
    refuse(Query),
  )
