import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AcceptedAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { POSITION } from '../../http/conditional.ts'
import { Problem } from '../../problems/problem.ts'
import { authorised } from '../../writing/authorised.ts'
import { inWords } from '../../writing/in-words.ts'
import { answered } from './post-draft.ts'
import { security, writeResponses } from './responses.ts'

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
      request: { params: z.object({ draft: z.string().describe('The draft’s id.') }) },
      responses: writeResponses(AcceptedAnswer, 'The draft, and what became of its entries.'),
    }),
    async (c) => {
      const { draft } = c.req.valid('param')
      if ((await store.proposals.find(draft)) === null)
        throw new Problem('draft-not-found', 'No draft has this id.', { see: ['/v1/drafts'] })
      const { proposal, done } = await inWords(store.proposals.accept(draft, { author: c.var.key.name }))
      return c.json({ proposal: answered(proposal), done }, 200, { [POSITION]: String(done.position) })
    },
  )
