import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A web site on this machine that goes away with the test. */
export interface Site {
  readonly at: (path: string, host?: string) => string
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  readonly server: Server
}

/** Starts a site; what its pages answer is told by path, and everything else is 404. */
export const startSite = async (pages: Readonly<Record<string, RequestListener>>): Promise<Site> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const page = pages[path]
    if (page) page(request, response)
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { asked, server, at: (path, host = '127.0.0.1') => `http://${host}:${port}${path}` }
}

/** Answers with a page of HTML. */
export const html =
  (body: string, type = 'text/html; charset=utf-8'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)

/** Sends whoever asks elsewhere. */
export const redirect =
  (to: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location: to }).end()
