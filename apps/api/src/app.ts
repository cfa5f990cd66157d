import { httpInstrumentationMiddleware } from '@hono/otel'
import { OpenAPIHono } from '@hono/zod-openapi'
import { addressesAt } from '@onrecord/model'
import type { LogSigner, Store } from '@onrecord/store'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { getPath } from 'hono/utils/url'
import type { Deps, Log } from './deps.ts'
import { openVersionsFolder } from './files/versions-folder.ts'
import { splitForm } from './forms/forms.ts'
import { onlyJson } from './forms/only-json.ts'
import { tellAllowed } from './http/allow.ts'
import { conditional, POSITION } from './http/conditional.ts'
import { createKeptAnswers, usuallyKept } from './http/kept-answers.ts'
import { limitAddress } from './http/limits.ts'
import { pack } from './http/pack.ts'
import { limitRate, type Rate, usualRate } from './http/rate.ts'
import { redirectMerged } from './http/redirect-merged.ts'
import { software } from './http/software.ts'
import { writeLog } from './log.ts'
import type { Metrics } from './observe/metrics.ts'
import { logRequests } from './observe/request-log.ts'
import { routeOf } from './observe/route-of.ts'
import { answerProblem, sendProblem } from './problems/answer-problem.ts'
import { near } from './problems/near.ts'
import { Problem } from './problems/problem.ts'
import { createReader } from './reading/reader.ts'
import { addRoutes, addressesOf } from './routes/routes.ts'

interface Options {
  /** The record that is read from. */
  store: Store
  /** What time it is, for the log; the machine's clock unless told. */
  now?: () => Date
  /** Where readers reach this API from outside, such as `https://api.example.org`; the address it was asked under unless told. */
  address?: string | undefined
  /** Where the site is that shows this record to people, such as `https://onrecord.example`; nowhere unless told. */
  site?: string | undefined
  /** What signs the log; nothing unless told. */
  signer?: LogSigner | null
  /** The folder with files of the whole record; nowhere unless told. */
  exports?: string | null
  /** What words the answers: a hash of this program unless told. */
  wording?: string
  /** How much one caller may ask; ten requests a second unless told. */
  rate?: Rate
  /** How many bytes of answers are kept to be given again; 32 million unless told. */
  kept?: number
  /** What counts the requests; nothing unless told. */
  metrics?: Metrics | null
  /** Tells of every request, not only of failures. */
  tellRequests?: boolean
  /** Where failures are told; standard error unless told. */
  log?: Log
}

const headers = secureHeaders({
  // Anybody's page may read this, and how it is served over TLS is for whoever runs it to say.
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
})

// Answers are data: nothing in them may run or load. A page that needs its own style says so itself.
const policy: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Content-Security-Policy'))
    c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
}

/** The API over a record: a function from requests to answers, which needs no network. */
export const createApp = ({
  store,
  address,
  site,
  signer = null,
  exports = null,
  wording = software,
  rate = usualRate,
  kept = usuallyKept,
  metrics = null,
  tellRequests = false,
  now = () => new Date(),
  log = writeLog(now),
}: Options): OpenAPIHono => {
  // An address with a form at its end (`.csv`) is routed as the one without; the form is read where the answer is written.
  const app = new OpenAPIHono({ getPath: (request) => splitForm(getPath(request)).path })
  const answers = createKeptAnswers(kept)
  app.use(requestId())
  if (metrics) app.use(metrics.middleware)
  if (tellRequests) app.use(logRequests(log))
  // A span a request for whoever has loaded an OpenTelemetry SDK; without one it does nothing.
  app.use(httpInstrumentationMiddleware({ serviceName: 'onrecord-api', spanNameFactory: routeOf }))
  app.use(tellAllowed(app), headers, policy, pack(answers))
  app.use(
    cors({
      origin: '*',
      // Pages anywhere may read; an assistant in a page reads by asking, too. Writing is for programs that keep a key.
      allowMethods: (_, c) => (c.req.path === '/mcp' ? ['GET', 'HEAD', 'POST', 'OPTIONS'] : ['GET', 'HEAD', 'OPTIONS']),
      exposeHeaders: [
        'ETag',
        'Last-Modified',
        'Link',
        'Accept-Ranges',
        'Content-Range',
        POSITION,
        'RateLimit',
        'RateLimit-Policy',
        'X-Request-Id',
        'Allow',
        'Retry-After',
      ],
      maxAge: 86_400,
    }),
  )
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const allow = [...methods, 'OPTIONS'].join(', ')
        return sendProblem(
          c,
          new Problem('method-not-allowed', `It takes ${allow}.`, { valid: [...methods, 'OPTIONS'] }, { Allow: allow }),
        )
      },
    }),
  )
  app.use(limitAddress, limitRate(rate), onlyJson(app), redirectMerged(store))
  const base: Deps['base'] = (c) => address ?? new URL(c.req.url).origin
  const conditionalOn = conditional(store, { wording: [wording, site ?? null], base, now, kept: answers })
  addRoutes(app, {
    store,
    signer,
    versions: openVersionsFolder(store, exports),
    reader: createReader(store),
    log,
    conditional: conditionalOn(),
    conditionalOn,
    site: site ?? null,
    base,
    addresses: (c) => addressesAt(`${base(c)}/v1`),
  })
  app.notFound((c) => {
    const addresses = addressesOf(app).map(({ path }) => path)
    return sendProblem(
      c,
      new Problem('address-unknown', 'Nothing is served at this path.', {
        near: near(c.req.path, addresses),
        see: ['/'],
      }),
    )
  })
  app.onError(answerProblem(log))
  return app
}
