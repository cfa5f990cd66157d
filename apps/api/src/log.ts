import type { Log } from './deps.ts'

const told = (error: unknown): unknown =>
  error instanceof Error
    ? {
        name: error.name,
        message: error.message,
        stack: error.stack,
        ...(error.cause ? { cause: told(error.cause) } : {}),
      }
    : String(error)

/** Writes what went wrong to standard error, one line of JSON each. */
export const writeLog =
  (now: () => Date): Log =>
  ({ error, ...entry }) => {
    process.stderr.write(`${JSON.stringify({ time: now().toISOString(), ...entry, error: told(error) })}\n`)
  }
