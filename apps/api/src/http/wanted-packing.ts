import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { type Packing, packings } from './tags.ts'

/** Which packing a caller takes most gladly, the quickest among equals; null for none. */
export const wantedPacking = (c: Context): Packing | null => {
  const wanted = accepts(c, {
    header: 'Accept-Encoding',
    supports: [...packings],
    default: 'identity',
    match: (ranges) => {
      const gladness = (name: string): number =>
        (ranges.find(({ type }) => type.toLowerCase() === name) ?? ranges.find(({ type }) => type === '*'))?.q ?? 0
      const best = packings.reduce((found, one) => (gladness(one) > gladness(found) ? one : found))
      return gladness(best) > 0 ? best : 'identity'
    },
  })
  return packings.find((one) => one === wanted) ?? null
}
