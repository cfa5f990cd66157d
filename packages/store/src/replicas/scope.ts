import { AsyncLocalStorage } from 'node:async_hooks'

/** Some reads that belong together: they are made on one server, and never see less than one of them has seen. */
export interface Scope {
  /** The position a server must have reached. */
  after: number
  /** The server they are made on, once one is chosen. */
  server: string | null
  /** How often it had to be another one. */
  moves: number
}

const scopes = new AsyncLocalStorage<Scope>()

/** The scope a read is made in; null for one that stands alone. */
export const currentScope = (): Scope | null => scopes.getStore() ?? null

/** Does some work whose reads belong together; within such work already, it only raises what they must have reached. */
export const inScope = <Result>(after: number, work: () => Promise<Result>): Promise<Result> => {
  const outer = currentScope()
  if (!outer) return scopes.run({ after, server: null, moves: 0 }, work)
  outer.after = Math.max(outer.after, after)
  return work()
}
