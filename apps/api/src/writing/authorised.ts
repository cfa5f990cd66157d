import type { Key, KeyScope, Store } from '@onrecord/store'
import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../problems/problem.ts'

/** What this middleware leaves for the route. */
export interface WriteEnv {
  Variables: { key: Key }
}

const PER_MINUTE = 120
const needs: Readonly<Record<KeyScope, string>> = {
  draft: 'propose entries',
  publish: 'put entries on the record',
  administer: 'withhold entries, and tell others of changes',
}

const challenge = (error?: string): Record<string, string> => ({
  'WWW-Authenticate': `Bearer realm="On Record"${error ? `, error="${error}"` : ''}`,
})

// One count for all that a key is used for, at whatever address.
const counters = new WeakMap<Store, RateLimiterMemory>()

const counterOf = (store: Store): RateLimiterMemory => {
  const counter = counters.get(store) ?? new RateLimiterMemory({ points: PER_MINUTE, duration: 60 })
  counters.set(store, counter)
  return counter
}

/** Lets in whoever has a key that may be used for one of these things; each key has a rate of its own. */
export const authorised = (store: Store, ...scopes: readonly [KeyScope, ...KeyScope[]]) => {
  const counter = counterOf(store)
  return createMiddleware<WriteEnv>(async (c, next) => {
    const [, secret] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
    if (secret === undefined)
      throw new Problem(
        'key-missing',
        `A key is needed to ${needs[scopes[0]]}: send it as "Authorization: Bearer …".`,
        { see: ['/docs/errors#key-missing'] },
        challenge(),
      )
    const key = secret.length > 200 ? null : await store.keys.find(secret)
    if (key === null)
      throw new Problem('key-unknown', 'This key is none, or was revoked.', {}, challenge('invalid_token'))
    await counter.consume(key.id).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const seconds = Math.ceil(refused.msBeforeNext / 1000)
      throw new Problem(
        'too-many-requests',
        `This key has written more than its share; write again in ${seconds} seconds.`,
        { valid: [`${PER_MINUTE} requests a minute`] },
        { 'Retry-After': String(seconds) },
      )
    })
    if (!scopes.some((scope) => key.scopes.includes(scope)))
      throw new Problem(
        'scope-missing',
        `This key may not be used to ${needs[scopes[0]]}; it is for: ${key.scopes.join(', ')}.`,
        { valid: [...scopes] },
        challenge('insufficient_scope'),
      )
    c.set('key', key)
    c.header('Cache-Control', 'no-store')
    await next()
  })
}
