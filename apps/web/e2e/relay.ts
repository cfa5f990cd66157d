import { createServer, type Server } from 'node:http'
import { api, between } from './places.ts'

const missing = 'claim-00000000000000000000000000'

/** Stands between a site and the record: passes on what is asked, changed or not, or is not there at all. */
export interface Relay {
  /** Changes what the record says from now on. */
  change(how: (text: string, path: string) => string): void
  /** What has this in its address is not on the record from now on. */
  forget(id: string): void
  /** Nobody answers from now on. */
  down(): Promise<void>
  /** Somebody answers again. */
  up(): Promise<void>
}

/** Opens a relay to the real record. */
export const openRelay = async (): Promise<Relay> => {
  let how = (text: string, _path: string): string => text
  let forgotten: string | undefined
  let server: Server | undefined
  const up = () =>
    new Promise<void>((resolve) => {
      server = createServer(async (request, response) => {
        const path = request.url ?? '/'
        const asked = forgotten === undefined ? path : path.replaceAll(forgotten, missing)
        const answer = await fetch(api + asked, { headers: { accept: 'application/json' } })
        const body = how(await answer.text(), path)
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
        response.end(body)
      }).listen(Number(new URL(between).port), '127.0.0.1', resolve)
    })
  await up()
  return {
    change: (given) => {
      how = given
    },
    forget: (id) => {
      forgotten = id
    },
    down: () =>
      new Promise((resolve) => {
        server?.close(() => resolve())
        server?.closeAllConnections()
      }),
    up,
  }
}
