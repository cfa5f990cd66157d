import { Duplex } from 'node:stream'
import { constants, createBrotliCompress, createGzip, createZstdCompress } from 'node:zlib'
import { accepts } from 'hono/accepts'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import type { KeptAnswers } from './kept-answers.ts'
import { heldAs, type Packing, packings, tagPacked } from './tags.ts'

// Quick rather than small: what is asked for often is kept by whoever stands between.
const packers: Readonly<Record<Packing, () => Duplex>> = {
  zstd: () => createZstdCompress(),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
}

const isText = (type: string): boolean =>
  COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || /^application\/x-ndjson/.test(type)

/** Which packing a caller takes most gladly, the quickest among equals; null for none. */
const wantedPacking = (c: Parameters<typeof accepts>[0]): Packing | null => {
  const wanted = accepts(c, {
    header: 'Accept-Encoding',
    supports: [...packings],
    default: 'identity',
    match: (ranges) => {
      const gladness = (name: string): number =>
        (ranges.find(({ type }) => type.toLowerCase() === name) ?? ranges.find(({ type }) => type === '*'))?.q ?? 0
      const best = packings.reduce((found, one) => (gladness(one) > gladness(found) ? one : found))
      return gladness(best) > 0 ? best : 'identity'
    },
  })
  return packings.find((one) => one === wanted) ?? null
}

/**
 * Packs answers for those who take it, as fast as they read and no faster. A packed answer has a strong name of its own, by
 * which it is spared whoever holds it, and given again if it is kept.
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
    // Only what is kept plain is kept packed.
    const name = tag !== null && kept.bytes(tag) !== undefined ? tagPacked(tag, packing) : null
    const before = name === null ? undefined : kept.bytes(name)
    if (before !== undefined) await c.res.body.cancel()
    const packed = before ?? c.res.body.pipeThrough(Duplex.toWeb(packers[packing]()))
    c.res = new Response(packed, c.res)
    if (name !== null && before === undefined) await kept.keep(c, name)
  })
