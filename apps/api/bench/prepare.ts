import type { Pool } from 'undici'
import { type Asked, afresh } from './asked.ts'
import type { Kept } from './bare.ts'
import type { Ask } from './press.ts'

/** A kind of request with its answers, ready to be measured. */
export interface Ready {
  readonly name: string
  /** The next request to the API. */
  readonly ours: () => Ask
  /** The same to a server that has the answers ready. */
  readonly bare: () => Ask
  /** How long one answer took when nothing else was asked, in milliseconds. */
  readonly alone: readonly number[]
  /** How large an answer is. */
  readonly bytes: number
}

// What a cache or a reader goes by; a bare server gives it too.
const MATTERS = ['content-type', 'cache-control', 'etag', 'last-modified', 'vary', 'link'] as const

const TURNS = 2

/**
 * Asks for each example by itself, so that it is known to be answered and what with; answers go to the end of those kept.
 * Null when there is no answer at all; what is given up as too slow is said.
 */
export const prepare = async (pool: Pool, { name, asks, fresh, held }: Asked, kept: Kept[]): Promise<Ready | null> => {
  const alone: number[] = []
  const pairs: { ours: Ask; bare: Ask }[] = []
  let [bytes, givenUp] = [0, 0]
  for (const example of asks) {
    const first = await answerTo(pool, example)
    if (first === null) givenUp++
    if (first === null || isEmpty(first.body)) continue
    const etag = first.headers.etag ?? ''
    const ours = held ? { ...example, headers: { 'If-None-Match': etag } } : example
    let answer = first
    for (let turn = 0; turn < TURNS; turn++) {
      const start = performance.now()
      const again = await answerTo(pool, afresh(ours, fresh))
      if (again === null) givenUp++
      answer = again ?? answer
      alone.push(performance.now() - start)
    }
    bytes += Buffer.byteLength(answer.body)
    pairs.push({ ours, bare: { ...ours, path: `/${kept.length}` } })
    kept.push(answer)
  }
  if (givenUp > 0) console.log(`${name}: ${givenUp} answers were given up as too slow while nothing else was asked`)
  if (pairs.length === 0) {
    console.log(`${name}: nothing on this record answers it, so it is not measured`)
    return null
  }
  const after = (which: 'ours' | 'bare') => {
    let turn = 0
    return (): Ask => pairs[turn++ % pairs.length]?.[which] ?? { path: '/' }
  }
  const next = after('ours')
  return {
    name,
    ours: () => afresh(next(), fresh),
    bare: after('bare'),
    alone,
    bytes: bytes / pairs.length,
  }
}

/** Whether a list has nothing in it; that is quicker to find, or slower. */
const isEmpty = (body: string): boolean => body === '' || /^\{"items":\[\]|"features":\[\]|"hits":\[\]/.test(body)

/** Null when it was given up as too slow. */
const answerTo = async (pool: Pool, { path, headers = {} }: Ask): Promise<Kept | null> => {
  const { 'Accept-Encoding': _, ...plain } = headers
  const answer = await pool.request({ method: 'GET', path, headers: plain })
  const body = await answer.body.text()
  if (answer.statusCode === 503) return null
  if (answer.statusCode !== 200 && answer.statusCode !== 304)
    throw new Error(`${answer.statusCode} for ${path}: ${body.slice(0, 300)}`)
  const told = MATTERS.flatMap((header) => {
    const value = answer.headers[header]
    return typeof value === 'string' ? [[header, value]] : []
  })
  return { status: answer.statusCode, headers: Object.fromEntries(told), body }
}

/** Fails when a server of ready answers gives other bytes than the API did. */
export const checkSame = async (pool: Pool, kept: readonly Kept[]): Promise<void> => {
  for (const [number, { body }] of kept.entries())
    if ((await answerTo(pool, { path: `/${number}` }))?.body !== body)
      throw new Error(`the bare server gives other bytes than the API as answer ${number}`)
}
