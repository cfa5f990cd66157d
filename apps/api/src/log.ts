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

/** Writes to standard error, one line of JSON each. */
export const writeLog =
  (now: () => Date): Log =>
  (entry) => {
    const line = entry.level === 'error' ? { ...entry, error: told(entry.error) } : entry
    process.stderr.write(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`)
  }
