import type { Context } from 'hono'
import { createShelf } from '../reading/shelf.ts'
import { tagPacked } from './tags.ts'
import { wantedPacking } from './wanted-packing.ts'

type Headers = Readonly<Record<string, string>>
type Bytes = Uint8Array<ArrayBuffer>

/** An answer that was made before: what its route said of it, and its body. */
interface KeptAnswer {
  readonly headers: Headers
  readonly body: Bytes
}

/** Answers kept under their strong names, to be given again while the same would be made. */
export interface KeptAnswers {
  /** Gives the answer of this name, packed if that is kept and wanted, with what is said of it now; null if it is not kept. */
  give(c: Context, name: string, said: Headers): Response | null
  has(name: string): boolean
  /** Keeps the answer that was just made, if it is one to keep. */
  keep(c: Context, name: string): Promise<void>
}

/** How many bytes of answers are kept unless somebody says otherwise. */
export const usuallyKept = 32_000_000

// What a route says of its answer; all else is said of each request anew.
const TOLD = ['Content-Type', 'Content-Disposition', 'Content-Language', 'Link', 'Vary'] as const

/** Tables and lines are made as they are read, and nobody holds them whole. */
const isWhole = (type: string | null): boolean => type !== null && /json\b/.test(type) && !type.includes('ndjson')

/** Keeps so many bytes of answers at most; none larger than a quarter of that. */
export const createKeptAnswers = (room: number): KeptAnswers => {
  const shelf = createShelf<KeptAnswer>(room)
  return {
    give: (c, name, said) => {
      const answer = shelf.get(name)
      if (answer === undefined) return null
      const tell = (headers: Headers): void => {
        for (const [header, value] of Object.entries(headers)) c.header(header, value)
      }
      tell({ ...answer.headers, ...said })
      const packing = wantedPacking(c)
      const named = packing === null ? null : tagPacked(name, packing)
      const packed = named === null ? undefined : shelf.get(named)
      // What is not kept packed is packed, and kept so, on its way out.
      if (packing === null || named === null || packed === undefined) return c.body(answer.body, 200)
      tell({ Vary: `${answer.headers.Vary}, Accept-Encoding`, 'Content-Encoding': packing, ETag: named })
      return c.body(packed.body, 200)
    },
    has: (name) => shelf.get(name) !== undefined,
    keep: async (c, name) => {
      if (room === 0 || !isWhole(c.res.headers.get('Content-Type'))) return
      const body = new Uint8Array(await c.res.arrayBuffer())
      c.res = new Response(body, c.res)
      if (body.length > room / 4) return
      const told = TOLD.flatMap((header) => {
        const value = c.res.headers.get(header)
        return value === null ? [] : [[header, value]]
      })
      shelf.put(name, { headers: Object.fromEntries(told), body }, body.length)
    },
  }
}
