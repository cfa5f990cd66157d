import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const loopback = /^(::1|127\.|::ffff:127\.)/

const peerOf = (c: Context): string | null => {
  try {
    return getConnInfo(c).remote.address ?? null
  } catch {
    return null // asked in this process, without a network
  }
}

/**
 * The network address a request came from; null for this machine itself, such as the site beside the API. Behind proxies of
 * one’s own, it is what the outermost of so many of them saw; anything further left in the header is the caller’s to invent.
 */
export const callerOf = (c: Context, proxies: number): string | null => {
  const peer = peerOf(c)
  const forwarded =
    c.req
      .header('X-Forwarded-For')
      ?.split(',')
      .map((part) => part.trim()) ?? []
  if (proxies > 0 && forwarded.length > 0) return forwarded.at(-Math.min(proxies, forwarded.length)) ?? peer
  return peer === null || loopback.test(peer) ? null : peer
}

/** What callers are told apart by: a home is given 64 bits of IPv6 addresses, so the first half stands for all of them. */
export const nameOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
