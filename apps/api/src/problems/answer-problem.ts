import { StoreError } from '@onrecord/store'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Log } from '../deps.ts'
import { problems } from './codes.ts'
import { Problem } from './problem.ts'

/** Sends a problem as `application/problem+json`. */
export const sendProblem = (c: Context, problem: Problem): Response =>
  c.body(JSON.stringify(problem.details(new URL(c.req.url).pathname)), problems[problem.code].status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  })

/** What a caller is told of something that is ours to mend, and of nothing else: the log has the cause, under the same name. */
export const problemOf = (error: unknown, requestId: string): Problem => {
  if (error instanceof StoreError && error.code === 'too-slow')
    return new Problem('answer-too-slow', 'The database was given up on. Ask for less of it at a time.')
  if (error instanceof StoreError && error.code === 'unreachable')
    return new Problem(
      'record-unreachable',
      'The database that holds the record does not answer. Try again in a few seconds.',
      {},
      { 'Retry-After': '5' },
    )
  return new Problem('internal-error', 'The answer could not be made. It is not your request that is at fault.', {
    requestId,
  })
}

/**
 * The one place where what went wrong becomes an answer. What is not a `Problem` is ours to mend: the log gets the
 * cause, the caller gets the name of the request in that log and nothing else.
 */
export const answerProblem =
  (log: Log) =>
  (error: unknown, c: Context): Response => {
    if (error instanceof Problem) return sendProblem(c, error)
    if (error instanceof HTTPException && error.status < 500)
      return sendProblem(c, new Problem('parameter-invalid', 'The request could not be read.'))
    const requestId: string = c.get('requestId')
    log({ level: 'error', requestId, method: c.req.method, path: c.req.path, error })
    return sendProblem(c, problemOf(error, requestId))
  }
