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
  /** What whoever writes shows; nothing for whoever reads. */
  readonly key: string | undefined
  /** How far the record had got with what was written through this client; reads are answered from there on. */
  readonly written: { position: number }
}

/** What a question may carry beside its path; what is undefined is not asked. */
export type Query = Readonly<Record<string, string | number | undefined>>

/** A request, beside its path. */
export interface Asking {
  readonly query?: Query | undefined
  readonly signal?: AbortSignal | undefined
  /** What is written, and how; without it something is read. */
  readonly write?: Write | undefined
}

/** What takes a key. */
interface Write {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly body?: object | undefined
  /** What this request is called: the same name again is the same request. */
  readonly name?: string | undefined
  /** Does nothing twice when it is sent twice, also without a name. */
  readonly isRepeatable?: boolean
}

interface Received {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer as it comes, when it was asked for so. */
  readonly stream: ReadableStream<Uint8Array> | null
}

const POSITION = 'X-On-Record-Position'

const addressOf = (baseUrl: string, path: string, query: Query = {}): string => {
  const url = new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value))
  return url.href
}

const headersOf = ({ key, written }: Access, write: Write | undefined): Record<string, string> => ({
  Accept: 'application/json, */*;q=0.9',
  ...(written.position > 0 && { [POSITION]: String(written.position) }),
  ...(write && key !== undefined && { Authorization: `Bearer ${key}` }),
  ...(write?.body && { 'Content-Type': 'application/json' }),
  ...(write?.name !== undefined && { 'Idempotency-Key': write.name }),
})

const receive = async (access: Access, url: string, asking: Asking, streamed: boolean): Promise<Received> => {
  const { fetch, timeout } = access
  const { write } = asking
  const wanted = [access.signal, asking.signal].filter((one) => one !== undefined)
  // Of a stream only its beginning has to come in time.
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new DOMException('It took too long.', 'TimeoutError')), timeout)
  try {
    const response = await fetch(url, {
      headers: headersOf(access, write),
      ...(write && { method: write.method }),
      ...(write?.body && { body: JSON.stringify(write.body) }),
      signal: AbortSignal.any([late.signal, ...wanted]),
    })
    const { status, headers } = response
    if (write && status < 300)
      access.written.position = Math.max(access.written.position, Number(headers.get(POSITION) ?? 0))
    if (streamed && response.ok) return { status, headers, text: '', stream: response.body }
    return { status, headers, text: await response.text(), stream: null }
  } catch (cause) {
    // Whoever gave up themselves is told so, not that nobody answered.
    for (const one of wanted) one.throwIfAborted()
    const why = late.signal.aborted ? `not within ${timeout / 1000} seconds` : 'not at all'
    throw new ClientError('unreachable', `${url} did not answer, ${why}.`, { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** Whether it can be asked again: what was refused as too much was not done at all; of anything else that is not known. */
const canRepeat = (status: number, write: Write | undefined): boolean =>
  status === 429 || (status === 503 && (write === undefined || write.name !== undefined || write.isRepeatable === true))

/** Asks, and when the API is busy asks again after as long as it says, or a little longer each time. */
const patiently = async (access: Access, url: string, asking: Asking, streamed: boolean): Promise<Received> => {
  for (let attempt = 0; ; attempt++) {
    const answer = await receive(access, url, asking, streamed)
    const pause = pauseOf(answer.headers.get('Retry-After'), attempt)
    if (!canRepeat(answer.status, asking.write) || attempt >= access.retries || pause > LONGEST_PAUSE) return answer
    await sleep(pause, [access.signal, asking.signal])
  }
}

const unreadable = (url: string, status: number, cause?: unknown): ClientError =>
  new ClientError('unreadable', `${url} answered (${status}) with something this client does not understand.`, {
    status,
    cause,
  })

const parsed = (url: string, { status, text }: Received): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable(url, status, cause)
  }
}

/** Asks and has an answer; throws a `ClientError` when there is none. */
const answered = async (access: Access, path: string, asking: Asking, streamed = false) => {
  const url = addressOf(access.baseUrl, path, asking.query)
  let answer = await patiently(access, url, asking, streamed)
  // What was merged into another is there. A platform's own `fetch` has gone there already; an app's `request` has not.
  const location = answer.status === 308 ? answer.headers.get('Location') : null
  if (location !== null) answer = await patiently(access, new URL(location, url).href, asking, streamed)
  if (answer.status === 200 || answer.status === 201) return { url, answer }
  const problem = ProblemDetails.safeParse(parsed(url, answer))
  if (!problem.success) throw unreadable(url, answer.status, problem.error)
  const { code, detail } = problem.data
  throw new ClientError(code, detail, { status: answer.status, problem: problem.data })
}

/** Reads something as a schema says; throws a `ClientError` when it is something else. */
export const readAs = <Answer>(url: string, value: unknown, schema: z.ZodType<Answer>, status = 200): Answer => {
  const read = schema.safeParse(value)
  if (!read.success) throw unreadable(url, status, read.error)
  return read.data
}

/** Asks a question and reads the answer; throws a `ClientError` when there is none, or none that can be understood. */
export const ask = async <Answer>(
  access: Access,
  path: string,
  schema: z.ZodType<Answer>,
  asking: Asking = {},
): Promise<Answer> => {
  const { url, answer } = await answered(access, path, asking)
  return readAs(url, parsed(url, answer), schema, answer.status)
}

/** Asks for an answer that is text. */
export const askText = async (access: Access, path: string, asking: Asking = {}): Promise<string> =>
  (await answered(access, path, asking)).answer.text

/** What is thrown when an answer that is read as it comes breaks off; whoever gave it up themselves is told so. */
export const brokenOff = (
  { signal }: Access,
  url: string,
  given: AbortSignal | undefined,
  cause: unknown,
): ClientError => {
  for (const one of [signal, given]) one?.throwIfAborted()
  return new ClientError('unreadable', `${url} broke off.`, { cause })
}

/** Asks for an answer that is read as it comes. */
export const askStream = async (
  access: Access,
  path: string,
  asking: Asking = {},
): Promise<{ url: string; stream: ReadableStream<Uint8Array> }> => {
  const { url, answer } = await answered(access, path, asking, true)
  return { url, stream: answer.stream ?? new ReadableStream({ start: (controller) => controller.close() }) }
}
