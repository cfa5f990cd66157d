import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { signedCheckpoint } from '../../reading/checkpoint.ts'

const Query = z.strictObject({})
const LogCheckpoint = z.string().meta({
  id: 'LogCheckpoint',
  description:
    'A signed note (C2SP signed-note, Ed25519) over a checkpoint: the log’s name, its size, its root in base64.',
})

/** The log as it stands, signed. */
export const getCheckpoint = ({ store, signer }: Pick<Deps, 'store' | 'signer'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/log/checkpoint',
      operationId: 'getCheckpoint',
      tags: ['log'],
      summary: 'The tamper-evident log as it stands, signed',
      description:
        'C2SP tlog-checkpoint. The tiles it is made of are below `/log/tile/` (C2SP tlog-tiles): `/log/tile/0/000` holds hashes, ' +
        '`/log/tile/entries/000` leaves, `/log/tile/0/000.p/5` the first five of a tile that is not full yet.',
      // Named by its own bytes: when the key changes, the checkpoint does, too, and the record stands where it stood.
      middleware: etag(),
      request: { query: Query },
      responses: {
        ...readResponses(LogCheckpoint, 'The checkpoint.', 'text/plain'),
        ...notFound('This server has no key to sign with.'),
      },
    }),
    async (c) =>
      c.text(await signedCheckpoint(store, signer), 200, { 'Cache-Control': 'public, max-age=0, must-revalidate' }),
    refuse(Query),
  )
