import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProposalAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { authorised, type WriteEnv } from '../../writing/authorised.ts'
import { jsonBody } from '../../writing/body.ts'
import { findDraft } from '../../writing/find-draft.ts'
import { inWords } from '../../writing/in-words.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { answered } from './post-draft.ts'
import { bodyProblems, keyResponses, movedProblem, noneProblem, security } from './responses.ts'

const Body = z
  .strictObject({ why: z.string().trim().min(1).max(2000).describe('Told to whoever proposed it.') })
  .meta({ id: 'Rejection', description: 'Why a draft is not put on the record.' })

/** Lets a draft go; its entries are forgotten. */
export const rejectDraft = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono<WriteEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/v1/drafts/{draft}/reject',
      operationId: 'rejectDraft',
      tags: ['writing'],
      summary: 'Let a draft go',
      description: 'Needs a key for `publish`. The entries are forgotten; why is kept.',
      security,
      middleware: [authorised(store, 'publish'), jsonBody] as const,
      request: {
        query: NoQuery,
        params: z.object({ draft: z.string().describe('The draft’s id.') }),
        body: { required: true, content: { 'application/json': { schema: Body } } },
      },
      responses: { ...keyResponses(ProposalAnswer, 'The draft.'), ...bodyProblems, ...noneProblem, ...movedProblem },
    }),
    async (c) => {
      const { draft } = c.req.valid('param')
      await findDraft(store, draft)
      const by = { author: c.var.key.name, ...c.req.valid('json') }
      return c.json(answered(await inWords(store.proposals.reject(draft, by))), 200)
    },
    refuseBody,
  )
