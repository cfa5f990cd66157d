import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** A server that takes requests. */
export interface Serving {
  /** Where it is, for example `http://127.0.0.1:8787`. */
  readonly url: string
  /** Takes no more requests, finishes those under way, and settles; what takes too long is cut off. */
  close(): Promise<void>
}

const PATIENCE = 10_000

/** Serves an app on a port; fails with the system's own error when it cannot have it. */
export const serve = async (
  app: { fetch: (request: Request) => Response | Promise<Response> },
  { port, host }: { port: number; host: string },
): Promise<Serving> => {
  // Only HTTP/1 is asked for, so the adaptor makes a plain server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  // Who sends a request byte by byte, or never reads the answer, does not hold a connection for long.
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.setTimeout(120_000)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
        server.close(() => {
          clearTimeout(late)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
