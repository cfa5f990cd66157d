import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { VersionList } from '@onrecord/model'
import { etag } from 'hono/etag'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'

const Query = z.strictObject({})

/** The versions of the record there are files of. */
export const listVersions = ({ versions }: Pick<Deps, 'versions'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/versions',
      operationId: 'listVersions',
      tags: ['files'],
      summary: 'The whole record as files, version by version',
      description:
        'Each version has lines (NDJSON), tables (CSV, Parquet, SQLite), maps (GeoJSON) and the log, with a signed manifest. Whoever ' +
        'wants everything is served best by these. A version that something was withheld from since is made anew, and says so.',
      middleware: etag(),
      request: { query: Query },
      responses: readResponses(VersionList, 'The versions, the newest first.'),
    }),
    async (c) => {
      const all = await versions()
      const items = all.map(({ date, manifest, taken }) => ({
        date,
        ...manifest.version,
        manifest: `/v1/versions/${date}/manifest.json`,
        files: manifest.files.length,
        bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
        state: taken.length > 0 ? ('being-replaced' as const) : ('complete' as const),
        takenBack: [...manifest.takenBack, ...taken],
      }))
      const latest = items.find(({ state }) => state === 'complete')?.date ?? null
      const note =
        items.length === 0 ? 'No files were made yet: whoever runs this makes them with "onrecord export".' : null
      return c.json({ latest, items, note }, 200, { 'Cache-Control': 'public, max-age=0, must-revalidate' })
    },
    refuse(Query),
  )
