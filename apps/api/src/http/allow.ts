import type { OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { TrieRouter } from 'hono/router/trie-router'

/** Says to whoever asks with OPTIONS what an address takes, and to caches that an answer to HEAD is as one to GET. */
export const tellAllowed = (app: OpenAPIHono) => {
  let router: TrieRouter<string> | null = null
  const methodsOf = (path: string): string[] => {
    if (router === null) {
      router = new TrieRouter()
      for (const { method, path } of app.routes) if (method !== 'ALL') router.add('ALL', path, method)
    }
    const [found] = router.match('ALL', path)
    const methods = new Set(found.map(([method]) => method))
    return ['GET', ...(methods.has('GET') ? ['HEAD'] : []), 'POST', 'PUT', 'DELETE'].filter(
      (method) => method === 'HEAD' || methods.has(method),
    )
  }
  return createMiddleware(async (c, next) => {
    await next()
    const { method } = c.req
    const vary = c.res.headers.get('Vary') ?? ''
    if (method === 'HEAD' && !/accept-encoding/i.test(vary)) c.res.headers.append('Vary', 'Accept-Encoding')
    if (method !== 'OPTIONS') return
    const methods = methodsOf(c.req.path)
    if (methods.length > 0) c.res.headers.set('Allow', [...methods, 'OPTIONS'].join(', '))
  })
}
