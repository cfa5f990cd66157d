import type { OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { TrieRouter } from 'hono/router/trie-router'
import { forms } from './forms.ts'
import { wantedForm } from './wanted-form.ts'

/** The addresses that answer with JSON and nothing else, each under what it takes, as the OpenAPI document has them. */
const addressesOf = (app: OpenAPIHono): TrieRouter<true> => {
  const router = new TrieRouter<true>()
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || !definition.route.path.startsWith('/v1/')) continue
    const { method, path, responses } = definition.route
    const answered = responses[200] ?? responses[201]
    const types = Object.keys((answered && 'content' in answered && answered.content) || {})
    if (types.length === 1 && types[0] === forms.json.type)
      router.add(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), true)
  }
  return router
}

/** Refuses to answer with JSON whoever asked for another form, before anything is done: in silence it would be taken for that form. */
export const onlyJson = (app: OpenAPIHono) => {
  let addresses: TrieRouter<true> | null = null
  return createMiddleware(async (c, next) => {
    addresses ??= addressesOf(app)
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    if (addresses.match(method, c.req.path)[0].length > 0) wantedForm(c, ['json'])
    await next()
  })
}
