import type { Pool } from 'undici'

/** One thing that is asked for. */
export interface Ask {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What came of asking again and again. */
export interface Pressed {
  /** How long each answer took to its last byte, in milliseconds. */
  readonly taken: readonly number[]
  /** How long it went on. */
  readonly milliseconds: number
  readonly bytes: number
  /** How many were refused because the record was too busy. */
  readonly refused: number
}

/** Asks once and reads the answer to its end; says whether it was given, and fails when it was anything but that or "busy". */
export const askOnce = async (pool: Pool, { path, headers = {} }: Ask): Promise<{ given: boolean; bytes: number }> => {
  const { statusCode, body } = await pool.request({ method: 'GET', path, headers })
  const given = statusCode === 200 || statusCode === 304
  if (!given && statusCode !== 503) throw new Error(`${statusCode} for ${path}: ${(await body.text()).slice(0, 300)}`)
  let bytes = 0
  for await (const part of body) bytes += (part as Buffer).length
  return { given, bytes }
}

/** Asks over so many connections at once; none starts another when the time is up, and those under way are waited for. */
export const press = async (
  pool: Pool,
  next: () => Ask,
  { connections, milliseconds }: { connections: number; milliseconds: number },
): Promise<Pressed> => {
  const taken: number[] = []
  let [bytes, refused] = [0, 0]
  const begun = performance.now()
  const keepAsking = async (): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const start = performance.now()
      const answer = await askOnce(pool, next())
      taken.push(performance.now() - start)
      bytes += answer.bytes
      if (!answer.given) refused++
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking))
  return { taken, milliseconds: performance.now() - begun, bytes, refused }
}
