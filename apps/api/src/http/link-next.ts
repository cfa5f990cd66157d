import type { Context } from 'hono'

/** The address of the page after the one that was asked for. */
export const nextAddress = (c: Context, cursor: string): string => {
  const { pathname, searchParams } = new URL(c.req.url)
  const query = new URLSearchParams(searchParams)
  query.set('cursor', cursor)
  return `${pathname}?${query}`
}

/** Tells where the next page is in a header too (RFC 8288), for programs that follow links without knowing lists. */
export const linkNext = (c: Context, cursor: string | null): void => {
  if (cursor !== null) c.header('Link', `<${nextAddress(c, cursor)}>; rel="next"`, { append: true })
}
