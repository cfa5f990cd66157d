import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { VersionManifest } from '@onrecord/model'
import { etag } from 'hono/etag'
import type { Deps } from '../../deps.ts'
import { beingReplaced, findVersion } from '../../files/find-version.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'

const Query = z.strictObject({})
const Params = z.object({ date: z.string().describe('A day of `/v1/versions`, or `latest`.') })

/** The manifest of one version. */
export const getVersion = ({ versions }: Pick<Deps, 'versions'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/versions/{date}/manifest.json',
      operationId: 'getVersion',
      tags: ['files'],
      summary: 'The files of one version of the record, with their hashes',
      description:
        'Each of `files` is at `/v1/versions/{date}/{path}`: whole or in parts (`Range`), its `ETag` its SHA-256. `onrecord verify` ' +
        'checks a folder with all of them; `manifest.note` beside the manifest is its hash, signed with the key of the log.',
      middleware: etag(),
      request: { params: Params, query: Query },
      responses: {
        ...readResponses(VersionManifest, 'The manifest.'),
        ...notFound('There are no files of that day.'),
      },
    }),
    async (c) => {
      const { folder } = await findVersion(versions, c.req.valid('param').date)
      const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
        throw beingReplaced()
      })
      // To the byte, because its hash is signed.
      return c.body(text, 200, {
        'Content-Type': 'application/json',
        'Cache-Control': 'public, max-age=0, must-revalidate',
      }) as never
    },
    refuse(Query),
  )
