import type { ProblemDetails } from '@onrecord/model'

/** What went wrong: a code of the API (docs/errors.md), or one of our own. */
export type ClientErrorCode = 'unreachable' | 'unreadable' | (string & {})

interface Details {
  readonly status?: number | undefined
  readonly problem?: ProblemDetails | undefined
  readonly cause?: unknown
}

/** A question the API did not answer. */
export class ClientError extends Error {
  override readonly name = 'ClientError'
  readonly code: ClientErrorCode
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null
  /** What the API said of it; null when it said nothing we understand. */
  readonly problem: ProblemDetails | null

  constructor(code: ClientErrorCode, message: string, { status, problem, cause }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.status = status ?? null
    this.problem = problem ?? null
  }
}
