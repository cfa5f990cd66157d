import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { refuse } from '../http/refuse.ts'
import { Problem } from '../problems/problem.ts'

interface Checked {
  readonly target: string
  readonly success: boolean
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
}

/** What stands after the `?` of an address that writes: nothing, so that nobody believes to have said something with it. */
export const NoQuery = z.strictObject({})

const refuseQuery = refuse(NoQuery)

/** Refuses a request that writes and is not as the address wants it, naming every field of its body that is wrong. */
export const refuseBody = (result: Checked, c: Context): undefined => {
  if (result.success || result.error === undefined) return
  if (result.target === 'query') return refuseQuery(result, c)
  const issues = result.error.issues.map(({ path, message }) => ({
    entry: 'body',
    ref: null,
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
    message,
  }))
  const first = issues[0]
  throw new Problem(
    'body-refused',
    `${first?.path.join('.') || 'The body'}: ${first?.message ?? 'is not as wanted'}.`,
    {
      issues,
    },
  )
}
