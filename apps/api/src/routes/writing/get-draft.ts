import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProposalAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { Problem } from '../../problems/problem.ts'
import { authorised } from '../../writing/authorised.ts'
import { lookForDraft } from '../../writing/find-draft.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { answered } from './post-draft.ts'
import { keyResponses, noneProblem, security } from './responses.ts'

/** One draft, and what became of it: for whoever may publish, and for whoever proposed it. */
export const getDraft = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/drafts/{draft}',
      operationId: 'getDraft',
      tags: ['writing'],
      summary: 'One draft, and what became of it',
      description: 'Needs a key for `publish`, or the name of the key it was proposed with.',
      security,
      middleware: authorised(store, 'publish', 'draft'),
      request: { query: NoQuery, params: z.object({ draft: z.string().describe('The draft’s id.') }) },
      responses: { ...keyResponses(ProposalAnswer, 'The draft.'), ...noneProblem },
    }),
    async (c) => {
      const { key } = c.var
      const proposal = await lookForDraft(store, c.req.valid('param').draft)
      const own = key.scopes.includes('publish') || proposal?.author === key.name
      if (proposal === null || !own) throw new Problem('draft-not-found', 'No draft of yours has this id.')
      return c.json(answered(proposal), 200)
    },
    refuseBody,
  )
