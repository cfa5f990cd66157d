import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { JsonSchema } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { namedSchemas } from '../../openapi/schemas.ts'
import { near } from '../../problems/near.ts'
import { Problem } from '../../problems/problem.ts'

const Query = z.strictObject({})

/** The JSON Schema of one type. */
export const getSchema = ({ base }: Pick<Deps, 'base'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/schema/{name}',
      operationId: 'getSchema',
      tags: ['service'],
      summary: 'The JSON Schema of one type, as `/schema/Claim.json`',
      description:
        'What a program without our packages checks entries and answers with: `Entry` is anything on the record, `Claim` any claim, ' +
        '`Dossier` what is answered of an event. Its `$id` is its address, and what it refers to is beside it.',
      middleware: fixed,
      request: {
        params: z.object({ name: z.string().describe('The name of the type, with `.json` or without.') }),
        query: Query,
      },
      responses: {
        ...readResponses(JsonSchema, 'The schema.', 'application/schema+json'),
        ...notFound('No type has this name.'),
      },
    }),
    (c) => {
      const { name } = c.req.valid('param')
      const schema = namedSchemas().get(name)
      if (schema === undefined)
        throw new Problem('schema-not-found', 'No type has this name.', {
          near: near(name, [...namedSchemas().keys()]),
          see: ['/schema'],
        })
      return c.body(JSON.stringify({ ...schema, $id: `${base(c)}/schema/${name}.json` }), 200, {
        'Content-Type': 'application/schema+json',
      }) as never
    },
    refuse(Query),
  )
