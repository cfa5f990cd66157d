import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { IngestError } from '../errors.ts'
import type { Begun } from './fetch-file.ts'
import { guardedLookup, type Reach, refuseOdd } from './reach.ts'
import { guardConnection, inWords } from './request.ts'

/** An answer whose body is still to come. */
export interface FileAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
}

interface Opening {
  readonly userAgent: string
  readonly reach: Reach
  readonly stall: number
  readonly have: Begun
}

/** Asks for a file, or for the rest of one, and hands its bytes over as they come. A connection on which nothing comes is given up. */
export const openFile = async (url: URL, { userAgent, reach, stall, have }: Opening): Promise<FileAnswer> => {
  refuseOdd(url, reach)
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  const asked = ask(url, {
    agent: false,
    lookup: guardedLookup(reach),
    headers: {
      'user-agent': userAgent,
      accept: '*/*',
      'accept-encoding': 'identity', // the rest of a packed file could not be asked for
      ...(have.tag !== null && have.bytes > 0 && { range: `bytes=${have.bytes}-`, 'if-range': have.tag }),
    },
  })
  guardConnection(asked, url, reach)
  const slow = new IngestError('page-too-slow', `Nothing, or next to nothing, came for ${stall / 1000} seconds.`, {
    place: url.href,
    advice: 'Try later, or download it yourself and name the file.',
  })
  let stalled = false
  const clock = setTimeout(() => {
    stalled = true
    asked.destroy(slow)
  }, stall)
  asked.on('error', () => undefined) // what fails once the answer has begun fails with the answer
  const told = (error: unknown): unknown => (stalled ? slow : inWords(error, url.href, never))
  try {
    asked.end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    clock.refresh()
    const packing = answer.headers['content-encoding'] ?? 'identity'
    if (packing !== 'identity') throw packedOnTheWay(url, packing)
    const { statusCode: status = 0, headers } = answer
    return { status, headers, body: Readable.from(bytesOf(answer, clock, told)) }
  } catch (error) {
    clearTimeout(clock)
    asked.destroy()
    throw told(error)
  }
}

const FAIR = 4096

const never = new AbortController().signal

async function* bytesOf(
  answer: IncomingMessage,
  clock: NodeJS.Timeout,
  told: (error: unknown) => unknown,
): AsyncGenerator<Buffer> {
  let since = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      // What comes in drops could go on for years: the clock begins anew once a fair piece has come.
      since += chunk.length
      if (since >= FAIR) {
        clock.refresh()
        since = 0
      }
      yield chunk
    }
  } catch (error) {
    throw told(error)
  } finally {
    clearTimeout(clock)
    answer.destroy()
  }
}

const packedOnTheWay = ({ href }: URL, packing: string): IngestError =>
  new IngestError('page-type', `The site sends it packed (${packing}) though it was asked not to.`, {
    place: href,
    advice: 'Download it yourself and name the file.',
  })
