import { createMiddleware } from 'hono/factory'
import { Problem } from '../problems/problem.ts'

/** The longest address that is answered, in characters; Node itself refuses those of more than 16 KB. */
const LONGEST_ADDRESS = 8192

/** Refuses addresses nobody needs. */
export const limitAddress = createMiddleware(async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  if (pathname.length + search.length > LONGEST_ADDRESS)
    throw new Problem('address-too-long', `An address has at most ${LONGEST_ADDRESS} characters here.`)
  await next()
})
