import { randomUUID } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppendedAnswer, idOf, LocalText, Notice } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { POSITION } from '../../http/conditional.ts'
import { Problem } from '../../problems/problem.ts'
import { authorised, type WriteEnv } from '../../writing/authorised.ts'
import { jsonBody } from '../../writing/body.ts'
import { IDEMPOTENCY_KEY, nameOf } from '../../writing/idempotent.ts'
import { inWords } from '../../writing/in-words.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { bodyProblems, onceResponses, security } from './responses.ts'

/** What changes what readers see of an entry, beyond a word about it. */
const administers = new Set(['withholding', 'restoration'])

const Body = z
  .strictObject({
    about: z.string().min(1).max(100).describe('The entry it is about; for a restoration, the withholding it lifts.'),
    notice: z.enum(['correction', 'retraction', 'merge', 'withdrawal', 'withholding', 'restoration']),
    into: z.string().max(100).nullable().default(null).describe('For a merge: the entry that stays.'),
    reason: LocalText.describe('Why. Of a withholding readers are told only the class.'),
    reasonClass: Notice.shape.reasonClass,
  })
  .meta({ id: 'NewNotice', description: 'What this record is to say about an entry of its own.' })

/** Says something about an entry of the record: that it was corrected, taken back, merged, withheld, shown again. */
export const postNotice = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono<WriteEnv>().openapi(
    createRoute({
      method: 'post',
      path: '/v1/notices',
      operationId: 'postNotice',
      tags: ['writing'],
      summary: 'Correct, retract, merge, withdraw, withhold or show again',
      description: 'Needs a key for `publish`; to withhold and to show again, one for `administer`.',
      security,
      middleware: [authorised(store, 'publish', 'administer'), jsonBody] as const,
      request: {
        query: NoQuery,
        headers: z.object({ [IDEMPOTENCY_KEY]: z.string().optional().describe('A name for this request.') }),
        body: { required: true, content: { 'application/json': { schema: Body } } },
      },
      responses: { ...onceResponses(AppendedAnswer, 'What became of the notice.'), ...bodyProblems },
    }),
    async (c) => {
      const { key } = c.var
      const { about, notice, into, reason, reasonClass } = c.req.valid('json')
      const scope = administers.has(notice) ? 'administer' : 'publish'
      if (!key.scopes.includes(scope))
        throw new Problem('scope-missing', `A ${notice} needs a key for "${scope}".`, { valid: [scope] })
      const id = nameOf(c, key.id)
      const subject = await store.entry(about, { hidden: true })
      const event =
        subject !== null && 'event' in subject ? subject.event : subject?.type === 'event' ? subject.id : null
      const entry = {
        type: 'notice',
        // What was lifted may be withheld again, so each request without a name is one of its own.
        id: idOf('notice', 'api', notice, about, id ?? randomUUID()),
        refs: [],
        ...{ about, event, notice, into, reason },
        ...(reasonClass !== undefined && { reasonClass }),
      }
      // The history shows a reason for every changeset; of what is withheld the class is all that is told.
      const why = administers.has(notice)
        ? `${notice}: ${reasonClass ?? 'no class given'}`
        : (reason.en ?? Object.values(reason)[0] ?? notice)
      const done = await inWords(
        store.append({ author: key.name, reason: why, entries: [entry], ...(id !== undefined && { id }) }),
      )
      return c.json(done, done.changeset === null ? 200 : 201, { [POSITION]: String(done.position) })
    },
    refuseBody,
  )
