import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../../deps.ts'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import type { Address } from '../routes.ts'

const Query = z.strictObject({})
const Llms = z
  .string()
  .meta({ id: 'Llms', description: 'What this is and where to find it, for assistants (llms.txt).' })

const written = (base: string, addresses: readonly Address[]): string =>
  [
    '# On Record',
    '',
    '> A public record of contested events: who said what, when, through whom, in which words. It has no verdict of its own,',
    '> and no number without a speaker.',
    '',
    'Quote the `sentence` of a claim as it stands: it names its speaker. Never give a number without who says so and when. Never',
    'say that a claim is true or false: say who says it, and who says otherwise. Two figures are only compared through',
    '`/v1/compare` or a question, which say why they differ. Every answer has a `version`: cite it with the id.',
    '',
    '## For assistants',
    '',
    `- [A server of the Model Context Protocol](${base}/mcp): read-only; every statement it gives is a sentence that names its speaker`,
    `- [The addresses as an OpenAPI document](${base}/openapi.json): every parameter and every answer`,
    `- [The documents](${base}/docs): an example of every address`,
    '',
    '## Addresses',
    '',
    ...addresses
      .filter(({ path }) => path.startsWith('/v1/'))
      .map(({ path, summary }) => `- [${path}](${base}${path}): ${summary}`),
    '',
  ].join('\n')

/** What this is and where to find it, for assistants. */
export const getLlms = ({ base }: Deps, addresses: () => readonly Address[]) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/llms.txt',
      operationId: 'getLlms',
      tags: ['service'],
      summary: 'What this is and where to find it, for assistants',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(Llms, 'The text.', 'text/plain'),
    }),
    (c) => c.text(written(base(c), addresses()), 200),
    refuse(Query),
  )
