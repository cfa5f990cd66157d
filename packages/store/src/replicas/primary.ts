import type { PoolClient } from 'pg'
import { codeOf, StoreError } from '../errors.ts'
import { openServer, type Server, type uses } from './server.ts'

/** The server that takes writes, wherever among the addresses it is at the moment. */
export interface Primary {
  /** Where it is, as `host:port`; the last place it was found. */
  place(): string
  /** The address it was last found at. */
  url(): string
  use<Result>(use: keyof typeof uses, work: (client: PoolClient) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Opens the server that takes writes. With several addresses it is looked for again whenever it is gone or takes no more writes. */
export const openPrimary = (urls: readonly string[]): Primary => {
  const hosts = urls.map((url) => ({ url, reads: openServer(url, 'reads'), writes: openServer(url, 'writes') }))
  let current = 0
  let known = hosts.length === 1
  let finding: Promise<void> | null = null
  const host = () => {
    const found = hosts[current]
    if (found) return found
    throw new StoreError('bad-request', 'No address of a database was given.', { place: 'ONRECORD_DATA' })
  }
  const find = async (): Promise<void> => {
    const failures: unknown[] = []
    for (let step = 0; step < hosts.length; step++) {
      const index = (current + step) % hosts.length
      try {
        if (!(await takesWrites(hosts[index]?.writes))) continue
        current = index
        known = true
        return
      } catch (error) {
        failures.push(error)
      }
    }
    throw nowhere(hosts.map(({ writes }) => writes.place).join(', '), failures)
  }

  // Everybody who asks meanwhile waits for the same search.
  const findOnce = (): Promise<void> => {
    finding ??= find().finally(() => {
      finding = null
    })
    return finding
  }

  const use: Primary['use'] = async (purpose, work) => {
    for (let attempt = 1; ; attempt++) {
      if (!known) await findOnce()
      let begun = false
      try {
        return await host()[purpose].use((client) => {
          begun = true
          return work(client)
        })
      } catch (error) {
        if (hosts.length === 1 || !isAway(error)) throw error
        known = false
        // Work that was under way may have been done, and only its answer lost; work refused for want of writing was not.
        if (attempt > 1 || (begun && !isReadOnly(error))) throw error
      }
    }
  }
  return {
    place: () => host().writes.place,
    url: () => host().url,
    use,
    close: async () => {
      for (const { reads, writes } of hosts) await Promise.all([reads.close(), writes.close()])
    },
  }
}

const takesWrites = async (server: Server | undefined): Promise<boolean> => {
  const answer = await server?.use((client) =>
    client.query<{ transaction_read_only: string }>('SHOW transaction_read_only'),
  )
  return answer?.rows[0]?.transaction_read_only === 'off'
}

const isAway = (error: unknown): boolean => error instanceof StoreError && error.code === 'unreachable'

const isReadOnly = (error: unknown): boolean => error instanceof StoreError && codeOf(error.cause) === '25006'

const nowhere = (places: string, failures: readonly unknown[]): StoreError =>
  new StoreError('unreachable', `None of the servers takes writes at the moment: ${places}.`, {
    place: places,
    advice: 'Check that one of them runs and is the primary; a replica has to be promoted first.',
    cause: new AggregateError(failures),
  })
