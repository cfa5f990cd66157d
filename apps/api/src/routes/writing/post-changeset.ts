import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppendedAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { POSITION } from '../../http/conditional.ts'
import { authorised, type WriteEnv } from '../../writing/authorised.ts'
import { jsonBody } from '../../writing/body.ts'
import { IDEMPOTENCY_KEY, nameOf } from '../../writing/idempotent.ts'
import { inWords } from '../../writing/in-words.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { entries, reason } from './entries-body.ts'
import { bodyProblems, movedProblem, onceResponses, security } from './responses.ts'

const Body = z
  .strictObject({
    reason,
    entries,
    expectedPosition: z
      .int()
      .nonnegative()
      .optional()
      .describe('The position the author was looking at; refused if the record has moved since.'),
    expected: z
      .record(z.string(), z.int().nonnegative())
      .optional()
      .describe('The revision of each entry the author was looking at (0: not there); refused if one has moved since.'),
  })
  .meta({ id: 'NewChangeset', description: 'Entries to be put on the record together, and why.' })

/** Puts entries on the record, all of them or none. */
export const postChangeset = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono<WriteEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/v1/changesets',
      operationId: 'postChangeset',
      tags: ['writing'],
      summary: 'Put entries on the record, all of them or none',
      description: `Needs a key for \`publish\`; its name is the author. \`${IDEMPOTENCY_KEY}\` makes a repetition the same request. What is on the record exactly so is left alone; what differs becomes a new revision.`,
      security,
      middleware: [authorised(store, 'publish'), jsonBody] as const,
      request: {
        query: NoQuery,
        headers: z.object({ [IDEMPOTENCY_KEY]: z.string().optional().describe('A name for this request.') }),
        body: { required: true, content: { 'application/json': { schema: Body } } },
      },
      responses: { ...onceResponses(AppendedAnswer, 'What became of the entries.'), ...bodyProblems, ...movedProblem },
    }),
    async (c) => {
      const { key } = c.var
      const id = nameOf(c, key.id)
      const done = await inWords(
        store.append({ ...c.req.valid('json'), author: key.name, ...(id !== undefined && { id }) }),
      )
      return c.json(done, done.changeset === null ? 200 : 201, { [POSITION]: String(done.position) })
    },
    refuseBody,
  )
