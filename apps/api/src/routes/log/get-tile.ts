import { OpenAPIHono } from '@hono/zod-openapi'
import { parseTilePath } from '@onrecord/store'
import type { Deps } from '../../deps.ts'
import { Problem } from '../../problems/problem.ts'

// A tile never changes: what there is of it is there for good, and one that grows is asked for under another name.
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * Hashes and leaves of the log, where C2SP tlog-tiles says they are. The number of a tile may be several steps of the path
 * (`x001/234`), which OpenAPI has no word for: the checkpoint's description tells of them.
 */
export const getTile = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().get('/log/tile/*', async (c) => {
    const name = parseTilePath(c.req.path.slice('/log/tile/'.length))
    const tile = name && (await store.log.tile(name))
    if (tile === null)
      throw new Problem('tile-not-found', 'There is no such tile, or the log has not grown so far.', {
        see: ['/log/checkpoint'],
      })
    return c.body(new Uint8Array(tile), 200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': FOREVER })
  })
