import { z } from '@hono/zod-openapi'
import { type ProblemCode, problems, problemType } from './codes.ts'

/** A request that could not be answered, as the caller is told of it (RFC 9457). */
export const ProblemDetails = z
  .object({
    type: z.string().describe('The address that names the problem: the same for every problem of one code.'),
    title: z.string().describe('What the problem is called.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What is wrong with this request, in a sentence.'),
    instance: z.string().describe('The path that was asked for.'),
    code: z.string().describe('The code of the problem, for programs; docs/errors.md has a section for each.'),
    parameter: z.string().optional().describe('The parameter concerned.'),
    given: z.string().optional().describe('What was given for it, cut short when long.'),
    valid: z.array(z.string()).optional().describe('What is valid: names of parameters, or examples of values.'),
    near: z.array(z.string()).optional().describe('Addresses that are near the one asked for.'),
    see: z.array(z.string()).optional().describe('Where to look instead.'),
    requestId: z.string().optional().describe('What this request is called in our log.'),
  })
  .meta({ id: 'Problem', description: 'A request that could not be answered, and why (RFC 9457).' })
export type ProblemDetails = z.infer<typeof ProblemDetails>

/** What a problem may carry beside its sentence. */
export type ProblemMembers = Pick<ProblemDetails, 'parameter' | 'given' | 'valid' | 'near' | 'see' | 'requestId'>

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
