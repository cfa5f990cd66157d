import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { describeChange, EntryNotice, EntryRevisions, idType, withoutHeldWords } from '@onrecord/model'
import type { Revision, Store } from '@onrecord/store'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'

const { recordedBy } = parameters
const Query = z.strictObject({ recordedBy })

const published = (
  { revision, recordedAt, supersededAt, changeset, classes, entry }: Revision,
  before: Revision | undefined,
): EntryRevisions['items'][number] => ({
  revision,
  recordedAt,
  supersededAt,
  position: changeset.position,
  author: changeset.author,
  reason: changeset.reason,
  classes,
  changes:
    before === undefined
      ? []
      : describeChange(withoutHeldWords(before.entry), withoutHeldWords(entry)).map((change) => ({
          ...change,
          path: [...change.path],
        })),
})

/** The states there were by an instant; the last of them had not been superseded yet. */
const until = (revisions: readonly Revision[], instant: string | undefined): Revision[] =>
  revisions
    .filter(({ recordedAt }) => instant === undefined || recordedAt <= instant)
    .map((revision) => ({
      ...revision,
      supersededAt:
        instant !== undefined && revision.supersededAt !== null && revision.supersededAt > instant
          ? null
          : revision.supersededAt,
    }))

// Read as readers see them, in the words of then: a notice that names what is hidden now is hidden too, and so is one that hides.
const noticesOf = async (store: Store, id: string, recordedBy: string | undefined): Promise<EntryNotice[]> => {
  const about = await store.noticesAbout(id)
  const seen = new Set((await store.entries(about.map((notice) => notice.id))).map((entry) => entry.id))
  const told = await Promise.all(
    about.map(async (notice) => {
      const states = seen.has(notice.id) ? until(await store.revisions(notice.id), recordedBy) : []
      const [first, last] = [states[0], states.at(-1)?.entry]
      return first === undefined || last?.type !== 'notice' || last.about !== id
        ? undefined
        : EntryNotice.safeParse({
            ...last,
            ...{ recordedAt: first.recordedAt, position: first.changeset.position, author: first.changeset.author },
          }).data
    }),
  )
  return told.filter((notice) => notice !== undefined)
}

/** Every state an entry has had. */
export const listRevisions = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/entries/{entry}/revisions',
      operationId: 'listRevisions',
      tags: ['entries'],
      summary: 'Every state an entry has had, with what each changed',
      description:
        'What a revision changed is told field by field, with the class it is of. A state that named something that is hidden ' +
        'now is left out, and what the next one changed is then told of the last state that is shown. With `recordedBy` those there ' +
        'were by then. `notices` is what this record says of the entry of its own: that it misread, that they took it back.',
      middleware: conditional,
      request: {
        params: z.object({ entry: z.string().describe('The entry’s id.') }),
        query: Query,
      },
      responses: {
        ...readResponses(EntryRevisions, 'The revisions, the first first.'),
        ...notFound('There is no such entry, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { entry: id } = c.req.valid('param')
      const answer = await readAt(store, c.var.version, c.req.valid('query'), async ({ version, recordedBy }) => {
        const found = until(idType(id) === null ? [] : await store.revisions(id), recordedBy)
        const [first] = found
        if (first === undefined)
          throw new Problem('entry-not-found', 'No entry has this id at the moment that was asked for.', {
            see: ['/v1/entries?ref='],
          })
        const items = found.map((revision, index) => published(revision, found[index - 1]))
        return { id, type: first.entry.type, items, notices: await noticesOf(store, id, recordedBy), version }
      })
      return c.json(answer, 200)
    },
    refuse(Query),
  )
