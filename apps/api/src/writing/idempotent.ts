import { contentHash } from '@onrecord/model'
import type { Context } from 'hono'
import { Problem } from '../problems/problem.ts'

/** The header by which a request that is repeated is known to be the same. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key'

/** What a request is called on the record: the same for a repetition under one name by one key; undefined when it has no name. */
export const nameOf = (c: Context, key: string): string | undefined => {
  const given = c.req.header(IDEMPOTENCY_KEY)
  if (given === undefined) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(given))
    throw new Problem(
      'parameter-invalid',
      `"${IDEMPOTENCY_KEY}" has to be 1 to 200 printable characters without spaces.`,
      {
        parameter: IDEMPOTENCY_KEY,
        given: given.slice(0, 200),
      },
    )
  return `api-${contentHash([key, given]).slice(0, 40)}`
}
