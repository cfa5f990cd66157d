import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { guardedLookup, type Reach, refuseOdd } from './reach.ts'
import { guardConnection } from './request.ts'
import { userAgentOf } from './user-agent.ts'

/** What is told to an address, and how. */
export interface Telling {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly reach?: Reach
  readonly signal: AbortSignal
}

/**
 * Posts something to a public address, once: no redirect is followed, nothing of the answer but its status and when to try
 * again is read, and no connection is made into this network, whatever the name of the address says.
 */
export const tell = async (
  address: string,
  { body, headers, reach = {}, signal }: Telling,
): Promise<{ status: number; retryAfter: string | null }> => {
  const url = new URL(address)
  refuseOdd(url, reach)
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  const asked = ask(url, {
    method: 'POST',
    agent: false,
    signal,
    lookup: guardedLookup(reach),
    headers: { ...headers, 'user-agent': userAgentOf(null), 'content-length': Buffer.byteLength(body) },
  })
  guardConnection(asked, url, reach)
  try {
    asked.end(body)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    return { status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] ?? null }
  } finally {
    asked.destroy()
  }
}
