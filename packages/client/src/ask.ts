import { ProblemDetails } from '@onrecord/model'
import type { z } from 'zod'
import { ClientError } from './client-error.ts'
import { LONGEST_PAUSE, pauseOf, sleep } from './pause.ts'

/** As much of `fetch` as is needed; an app's own `request` will do. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>

/** How to reach an API. */
export interface Access {
  readonly baseUrl: string
  readonly fetch: Fetch
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** How often to ask again when the API is busy. */
  readonly retries: number
}

/** What a question may carry beside its path; what is undefined is not asked. */
export type Query = Readonly<Record<string, string | number | undefined>>

const addressOf = (baseUrl: string, path: string, query: Query): string => {
  const url = new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value))
  return url.href
}

const receive = async (access: Access, url: string, signal: AbortSignal | undefined) => {
  const { fetch, timeout } = access
  const wanted = [access.signal, signal].filter((one) => one !== undefined)
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.any([AbortSignal.timeout(timeout), ...wanted]),
    })
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('Location'),
      wait: response.headers.get('Retry-After'),
    }
  } catch (cause) {
    // Whoever gave up themselves is told so, not that nobody answered.
    for (const one of wanted) one.throwIfAborted()
    const late = cause instanceof Error && cause.name === 'TimeoutError'
    const why = late ? `not within ${timeout / 1000} seconds` : 'not at all'
    throw new ClientError('unreachable', `${url} did not answer, ${why}.`, { cause })
  }
}

/** Asks, and when the API is busy asks again after as long as it says, or a little longer each time. */
const patiently = async (access: Access, url: string, signal: AbortSignal | undefined) => {
  for (let attempt = 0; ; attempt++) {
    const answer = await receive(access, url, signal)
    const busy = answer.status === 429 || answer.status === 503
    const pause = pauseOf(answer.wait, attempt)
    if (!busy || attempt >= access.retries || pause > LONGEST_PAUSE) return answer
    await sleep(pause, [access.signal, signal])
  }
}

const unreadable = (url: string, status: number, cause?: unknown): ClientError =>
  new ClientError('unreadable', `${url} answered (${status}) with something this client does not understand.`, {
    status,
    cause,
  })

/** Asks a question and reads the answer; throws a `ClientError` when there is none, or none that can be understood. */
export const ask = async <Answer>(
  access: Access,
  path: string,
  query: Query,
  schema: z.ZodType<Answer>,
  signal?: AbortSignal,
): Promise<Answer> => {
  const url = addressOf(access.baseUrl, path, query)
  let { status, text, location } = await patiently(access, url, signal)
  // What was merged into another is there. A platform's own `fetch` has gone there already; an app's `request` has not.
  if (status === 308 && location !== null)
    ({ status, text, location } = await patiently(access, new URL(location, url).href, signal))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw unreadable(url, status, cause)
  }
  if (status !== 200) {
    const problem = ProblemDetails.safeParse(body)
    if (!problem.success) throw unreadable(url, status, problem.error)
    const { code, detail } = problem.data
    throw new ClientError(code, detail, { status, problem: problem.data })
  }
  const read = schema.safeParse(body)
  if (!read.success) throw unreadable(url, status, read.error)
  return read.data
}
