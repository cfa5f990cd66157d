import { Duplex } from 'node:stream'
import { constants, createBrotliCompress, createGzip, createZstdCompress } from 'node:zlib'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import type { KeptAnswers } from './kept-answers.ts'
import { heldAs, type Packing, tagPacked } from './tags.ts'
import { wantedPacking } from './wanted-packing.ts'

// Quick rather than small: what is asked for often is kept by whoever stands between.
const packers: Readonly<Record<Packing, () => Duplex>> = {
  zstd: () => createZstdCompress(),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
}

const isText = (type: string): boolean =>
  COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || /^application\/x-ndjson/.test(type)

/**
 * Packs answers for those who take it, as fast as they read and no faster. A packed answer has a strong name of its own, by
 * which it is spared whoever holds it, and kept to be given again if the answer is.
 */
export const pack = (kept: KeptAnswers) =>
  createMiddleware(async (c, next) => {
    await next()
    const { headers, status } = c.res
    const asIs =
      [204, 206, 304].includes(status) || headers.has('Content-Encoding') || !isText(headers.get('Content-Type') ?? '')
    if (asIs || /no-transform/i.test(headers.get('Cache-Control') ?? '')) return
    const vary = headers.get('Vary') ?? ''
    if (!/accept-encoding/i.test(vary)) headers.append('Vary', 'Accept-Encoding')
    const packing = wantedPacking(c)
    if (packing === null || !c.res.body) return
    const tag = headers.get('ETag')
    if (tag !== null && status === 200) {
      const named = tagPacked(tag, packing)
      headers.set('ETag', named)
      if (heldAs(c, tag) === named) {
        await c.res.body.cancel()
        headers.delete('Content-Type')
        headers.delete('Content-Length')
        c.res = new Response(null, { status: 304, headers })
        return
      }
    }
    headers.delete('Content-Length')
    headers.set('Content-Encoding', packing)
    if (c.req.method === 'HEAD') return
    c.res = new Response(c.res.body.pipeThrough(Duplex.toWeb(packers[packing]())), c.res)
    // Only what is kept plain is kept packed.
    if (tag !== null && kept.has(tag)) await kept.keep(c, tagPacked(tag, packing))
  })
