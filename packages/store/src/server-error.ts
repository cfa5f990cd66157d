import { codeOf, diskFull, StoreError } from './errors.ts'

// SQLSTATE classes: 08 connection, 28 account refused, 3D no such database, 57P0x shutting down or starting, 53300 full,
// 25006 a server that takes no writes: a replica, or one that is being replaced; 42501 an account without the right.
const AWAY =
  /^(08...|25006|28...|3D000|42501|57P0[1-5]|53300|ECONN.*|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/
// Failures that pg itself reports without any code.
const AWAY_SAID =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|SASL|server does not support SSL/

/** Says what a database server answered as a `StoreError`; anything that is no failure of the server passes through unchanged. */
export const serverError = (error: unknown, place: string): unknown => {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const cause = error instanceof AggregateError ? error.errors[0] : error
  const code = codeOf(cause) ?? codeOf(error) ?? ''
  if (code === '53100') return diskFull(place, error)
  if (code === '57014') return tooSlow(place, error)
  if (!AWAY.test(code) && !AWAY_SAID.test(error.message)) return error
  const reason = error.message || (cause instanceof Error ? cause.message : code)
  const [what, advice] = REFUSED[code] ?? ['does not answer', CHECK]
  return new StoreError('unreachable', `The database ${what} (${reason}): ${place}.`, { place, advice, cause: error })
}

const CHECK = 'Check that the server runs and that ONRECORD_DATA names it, its account and its database.'

const REFUSED: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  '25006': ['takes no writes', 'Point ONRECORD_DATA at the primary, or promote a replica in its place.'],
  '42501': [
    'does not let this account do that',
    'Use an account with the right; docs/databases.md says which there are.',
  ],
}

const tooSlow = (place: string, cause: Error): StoreError =>
  new StoreError('too-slow', `The answer took the database too long and was given up: ${place}.`, {
    place,
    advice: 'Ask for less: a narrower filter, a shorter page, a rarer word.',
    cause,
  })
