import type { Pool } from 'undici'
import type { Ask } from './press.ts'

/** Reads a long answer part by part, each when what is done with the one before is finished; stops in the middle when told. */
export const readWhole = async (
  pool: Pool,
  { path, headers = {} }: Ask,
  signal: AbortSignal,
  each: (bytes: number) => Promise<unknown> | undefined,
): Promise<void> => {
  try {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers, signal })
    if (statusCode !== 200 && statusCode !== 503) throw new Error(`${statusCode} for ${path}`)
    for await (const part of body) await each((part as Buffer).length)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
