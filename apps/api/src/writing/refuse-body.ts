import { Problem } from '../problems/problem.ts'

interface Checked {
  readonly success: boolean
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
}

/** Refuses a body that is not as the address wants it, naming every field that is wrong. */
export const refuseBody = (result: Checked): undefined => {
  if (result.success || result.error === undefined) return
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
