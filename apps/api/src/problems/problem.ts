import type { ProblemDetails } from '@onrecord/model'
import { type ProblemCode, problems, problemType } from './codes.ts'

/** What a problem may carry beside its sentence. */
export type ProblemMembers = Pick<
  ProblemDetails,
  'parameter' | 'given' | 'valid' | 'near' | 'see' | 'issues' | 'requestId'
>

/** A request that cannot be answered: thrown anywhere, told to the caller in one place. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly members: ProblemMembers
  /** Headers the answer must carry, such as `Allow`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    detail: string,
    members: ProblemMembers = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
    this.code = code
    this.members = members
    this.headers = headers
  }

  /** What the caller is sent. */
  details(instance: string): ProblemDetails {
    const { status, title } = problems[this.code]
    return {
      type: problemType(this.code),
      title,
      status,
      detail: this.message,
      instance,
      code: this.code,
      ...this.members,
    }
  }
}
