import { OpenAPIHono } from '@hono/zod-openapi'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { bodyLimit } from 'hono/body-limit'
import type { RequestIdVariables } from 'hono/request-id'
import type { Deps } from '../deps.ts'
import { Problem } from '../problems/problem.ts'
import { depthOf } from '../writing/body.ts'
import { createMcpServer } from './server.ts'

/** The largest message that is read, in bytes: nobody asks at greater length. */
const LARGEST = 100_000
/** How deep it may be nested. */
const DEEPEST = 32
/** How many questions one message may hold; older assistants ask several at once. */
const MOST_AT_ONCE = 5

/** What an assistant sent; undefined where it is no JSON, which the handler says in the protocol's own words. */
const parsed = (text: string): unknown => {
  if (depthOf(text) > DEEPEST)
    throw new Problem('body-too-deep', `The message is nested deeper than ${DEEPEST} levels.`, {
      valid: [`${DEEPEST} levels`],
    })
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `/mcp`: the record for assistants (Model Context Protocol, streamable HTTP), read-only and without sessions. */
export const mcpRoute = (deps: Deps) => {
  const route = new OpenAPIHono<{ Variables: RequestIdVariables }>()
  const sized = bodyLimit({
    maxSize: LARGEST,
    onError: () => {
      throw new Problem('body-too-large', `The message has more than ${LARGEST} bytes.`, {
        valid: [`${LARGEST} bytes`],
      })
    },
  })
  route.all('/mcp', sized, async (c) => {
    const { method, url, headers } = c.req.raw
    const body = method === 'POST' ? await c.req.text() : null
    const message = body === null ? undefined : parsed(body)
    if (Array.isArray(message) && message.length > MOST_AT_ONCE)
      throw new Problem('body-too-large', `A message holds at most ${MOST_AT_ONCE} questions here.`, {
        valid: [`${MOST_AT_ONCE} questions`],
      })
    const { requestId } = c.var
    const failed = (error: unknown) => deps.log({ level: 'error', requestId, method, path: c.req.path, error })
    const around = { ...deps, failed, requestId }
    // What was read is put back; any other method is refused, and some of them no request can be made with.
    const request = body === null ? c.req.raw : new Request(url, { method, headers, body })
    return createMcpHandler(() => createMcpServer(around, deps.base(c))).fetch(request)
  })
  return route
}
