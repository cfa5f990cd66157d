import { createHash } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import type { Deps } from '../deps.ts'
import { fixed } from '../http/fixed.ts'
import { documents, readDocument } from './documents.ts'
import { fillerOf } from './fill.ts'
import { type ApiDocument, docsPage } from './page.ts'
import { style } from './style.ts'

const styleHash = createHash('sha256').update(style).digest('base64')

/** Only the page's own style is let in: no script, no other file, no frame. */
const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
}

/** `/docs`: the API for people, made from the OpenAPI document, with examples; and the project's documents beside it. */
export const docsRoute = (deps: Deps, document: () => ApiDocument): OpenAPIHono => {
  const route = new OpenAPIHono()
  route.use('/docs', headers, ...fixed)
  route.use('/docs/*', headers, ...fixed)
  route.get('/docs', async (c) => {
    return c.html(docsPage(document(), deps.base(c), await fillerOf(deps, await deps.store.version())))
  })
  for (const name of Object.keys(documents) as (keyof typeof documents)[])
    route.get(`/docs/${name}`, async (c) => c.html(readDocument(name)))
  return route
}
