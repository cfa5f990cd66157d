import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AcceptedAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { POSITION } from '../../http/conditional.ts'
import { authorised } from '../../writing/authorised.ts'
import { findDraft } from '../../writing/find-draft.ts'
import { inWords } from '../../writing/in-words.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { answered } from './post-draft.ts'
import { bodyProblems, keyResponses, movedProblem, noneProblem, security } from './responses.ts'

/** Puts a draft on the record. */
export const acceptDraft = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'post',
      path: '/v1/drafts/{draft}/accept',
      operationId: 'acceptDraft',
      tags: ['writing'],
      summary: 'Put a draft on the record',
      description: 'Needs a key for `publish`. Accepting again after a lost answer appends nothing twice.',
      security,
      middleware: authorised(store, 'publish'),
      request: { query: NoQuery, params: z.object({ draft: z.string().describe('The draft’s id.') }) },
      responses: {
        ...keyResponses(AcceptedAnswer, 'The draft, and what became of its entries.'),
        422: bodyProblems[422],
        ...noneProblem,
        ...movedProblem,
      },
    }),
    async (c) => {
      const { draft } = c.req.valid('param')
      await findDraft(store, draft)
      const { proposal, done } = await inWords(store.proposals.accept(draft, { author: c.var.key.name }))
      return c.json({ proposal: answered(proposal), done }, 200, { [POSITION]: String(done.position) })
    },
    refuseBody,
  )
