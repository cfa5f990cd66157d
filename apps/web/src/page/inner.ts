import { randomBytes } from 'node:crypto'

/** Marks a request the proxy makes of its own pages. */
export const innerHeader = 'x-onrecord-inner'

/** What the mark must say: made anew in each process, so that nobody outside can make such a request. */
export const innerToken = randomBytes(18).toString('base64url')

/** Where this very process answers; the framework’s server says so itself, and the port is enough where it does not. */
export const innerOrigin = (): string =>
  process.env.__NEXT_PRIVATE_ORIGIN ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`
