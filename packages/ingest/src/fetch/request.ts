import { once } from 'node:events'
import { type ClientRequest, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { IngestError } from '../errors.ts'
import { bodyOf, packings } from './answer.ts'
import { guardedLookup, mayConnect, notPublic, type Reach, refuseOdd } from './reach.ts'

/** What one request came to. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

interface Asking {
  readonly userAgent: string
  readonly reach: Reach
  readonly most: number
  readonly signal: AbortSignal
}

/** Asks for one address once: no redirect is followed, no cookie is kept, nothing but a user agent is told of us. */
export const askOnce = async (url: URL, { userAgent, reach, most, signal }: Asking): Promise<Answer> => {
  refuseOdd(url, reach)
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  const asked = ask(url, {
    agent: false,
    signal,
    lookup: guardedLookup(reach),
    headers: {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
      'accept-encoding': packings,
    },
  })
  guardConnection(asked, url, reach)
  try {
    asked.end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    const status = answer.statusCode ?? 0
    const body = status >= 200 && status < 300
    const bytes = body ? await bodyOf(answer, most, url.href) : Buffer.alloc(0)
    return { status, headers: answer.headers, bytes }
  } catch (error) {
    throw inWords(error, url.href, signal)
  } finally {
    asked.destroy()
  }
}

/** Ends a request whose connection is to an address we may not go to. The look-up has chosen already; this holds whatever way it was made. */
export const guardConnection = (asked: ClientRequest, url: URL, reach: Reach): void => {
  asked.once('socket', (socket: Socket) => {
    socket.once('connect', () => {
      const { remoteAddress } = socket
      if (remoteAddress === undefined || mayConnect(remoteAddress, reach)) return
      asked.destroy(notPublic(url.href, remoteAddress))
    })
  })
}

const SAVE = 'Try later, or save the page in a browser and give the file instead.'

/** What failed about a request, in words. */
export const inWords = (error: unknown, place: string, signal: AbortSignal): unknown => {
  if (error instanceof IngestError) return error
  if (signal.aborted)
    return new IngestError('page-too-slow', 'The page took too long.', { place, advice: SAVE, cause: error })
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message
  const why = reasons[code] ?? code
  return new IngestError('page-unreachable', `The page cannot be fetched: ${why}.`, {
    place,
    advice: SAVE,
    cause: error,
  })
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no machine goes by that name',
  EAI_AGAIN: 'the name cannot be looked up now',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the other side hung up',
  ETIMEDOUT: 'nobody answered in time',
  ENETUNREACH: 'this machine has no way there',
  Z_DATA_ERROR: 'what came is packed wrongly',
  Z_BUF_ERROR: 'what came breaks off in the middle',
}
