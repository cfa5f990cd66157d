import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProblemKind } from '@onrecord/model'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { type ProblemCode, problems, problemType } from '../../problems/codes.ts'
import { Problem } from '../../problems/problem.ts'

const Query = z.strictObject({})

const isCode = (text: string): text is ProblemCode => Object.hasOwn(problems, text)

/** What stands behind the address in a problem's `type`. */
export const getError = () =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/errors/{code}',
      operationId: 'getError',
      tags: ['service'],
      summary: 'What a code of a problem stands for',
      middleware: fixed,
      request: { params: z.object({ code: z.string().describe('The code.') }), query: Query },
      responses: { ...readResponses(ProblemKind, 'What it stands for.'), ...notFound('There is no such code.') },
    }),
    (c) => {
      const { code } = c.req.valid('param')
      if (!isCode(code))
        throw new Problem('address-unknown', 'No problem has this code.', { valid: Object.keys(problems) })
      return c.json({ type: problemType(code), code, ...problems[code], docs: `docs/errors.md#${code}` }, 200)
    },
    refuse(Query),
  )
