import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { contentHash, ProposalAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { authorised, type WriteEnv } from '../../writing/authorised.ts'
import { jsonBody } from '../../writing/body.ts'
import { IDEMPOTENCY_KEY, nameOf } from '../../writing/idempotent.ts'
import { inWords } from '../../writing/in-words.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { entries, reason } from './entries-body.ts'
import { bodyProblems, onceResponses, security } from './responses.ts'

const Body = z
  .strictObject({ reason, entries })
  .meta({ id: 'NewDraft', description: 'Entries proposed for the record, and why.' })

/** Proposes entries; nothing is on the record before somebody who may publish accepts it. */
export const postDraft = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono<WriteEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/v1/drafts',
      operationId: 'postDraft',
      tags: ['writing'],
      summary: 'Propose entries for the record',
      description: `Needs a key for \`draft\`. The entries are read strictly, and wait. Without \`${IDEMPOTENCY_KEY}\` the same contents by the same key are the same draft.`,
      security,
      middleware: [authorised(store, 'draft', 'publish'), jsonBody] as const,
      request: {
        query: NoQuery,
        headers: z.object({ [IDEMPOTENCY_KEY]: z.string().optional().describe('A name for this request.') }),
        body: { required: true, content: { 'application/json': { schema: Body } } },
      },
      responses: { ...onceResponses(ProposalAnswer, 'The draft.'), ...bodyProblems },
    }),
    async (c) => {
      const { key } = c.var
      const body = c.req.valid('json')
      const id = `draft-${contentHash([nameOf(c, key.id) ?? [key.id, body.reason, body.entries]]).slice(0, 26)}`
      const before = await store.proposals.find(id)
      const proposal = await inWords(store.proposals.propose({ ...body, author: key.name, key: key.id, id }))
      return c.json(answered(proposal), before === null ? 201 : 200)
    },
    refuseBody,
  )

/** A proposal as it is answered. */
export const answered = ({
  entries: proposed,
  ...proposal
}: Awaited<ReturnType<Deps['store']['proposals']['propose']>>) => ({
  ...proposal,
  entries: proposed as Record<string, unknown>[] | null,
})
