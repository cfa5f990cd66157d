import type { Context } from 'hono'

/** How an answer can be packed, the quickest to make first. */
export const packings = ['zstd', 'br', 'gzip'] as const
export type Packing = (typeof packings)[number]

const packed = new RegExp(`\\.(?:${packings.join('|')})"$`)

/** The name of an answer once it is packed: other bytes have another name (RFC 9110, section 8.8.3). */
export const tagPacked = (tag: string, packing: Packing): string => tag.replace(/"$/, `.${packing}"`)

/** The names in `If-None-Match`, as they are before anything is packed. */
export const tagsIn = (header: string): string[] =>
  (header.match(/"[^"]*"/g) ?? []).map((tag) => tag.replace(packed, '"'))

/** The name a caller gave for what they hold, packed or not. */
export const heldAs = (c: Context, tag: string): string =>
  c.req
    .header('If-None-Match')
    ?.match(/"[^"]*"/g)
    ?.find((held) => held.replace(packed, '"') === tag) ?? tag
