import { type EmbeddedServer, startEmbedded } from './embedded/server.ts'
import { StoreError } from './errors.ts'
import { openStore, type Store } from './store.ts'

/** The record, open, with the server it is on. */
export interface OpenRecord {
  readonly store: Store
  /** The address of the database, for other processes of this account. */
  readonly url: string
  /** Settles only if our own server died and could not be kept running; never for a server that is not ours. */
  readonly lost: Promise<StoreError>
  /** Closes the store and, if the server is ours, ends it. */
  stop(): Promise<void>
}

interface Options {
  /** A PostgreSQL server to use (the value of ONRECORD_DATA); without it one is started. */
  data?: string | undefined
  /** Replicas of that server to read from (the value of ONRECORD_READ). */
  read?: string | undefined
  /** Where the data of a server of our own is kept. */
  folder: string
  /** Receives what our own server has to say, line by line. */
  log?: (line: string) => void
  /** What time it is; the machine's clock unless told. */
  now?: () => Date
}

/** Opens the record: on the PostgreSQL server that is named, else on one started for it in a folder. */
export const openRecord = async ({ data, read, folder, log, now }: Options): Promise<OpenRecord> => {
  if (data && !/^postgres(ql)?:\/\//.test(data))
    throw new StoreError('bad-request', 'ONRECORD_DATA is not the address of a PostgreSQL server.', {
      place: 'ONRECORD_DATA',
      advice: 'Write it as postgres://account:password@host:5432/database, or leave it out to have a server started.',
    })
  if (read && !data)
    throw new StoreError(
      'bad-request',
      'ONRECORD_READ names replicas, but ONRECORD_DATA does not name what they copy.',
      {
        place: 'ONRECORD_READ',
        advice: 'Set ONRECORD_DATA to the primary, or leave ONRECORD_READ out: our own server has no replicas.',
      },
    )
  const server: EmbeddedServer | null = data ? null : await startEmbedded({ folder, ...(log && { log }) })
  const url = server?.url ?? data ?? ''
  try {
    const store = await openStore({ url, read, ...(now && { now }) })
    const stop = async (): Promise<void> => {
      await store.close()
      await server?.stop()
    }
    return { store, url, lost: server?.lost ?? new Promise(() => undefined), stop }
  } catch (error) {
    await server?.stop()
    throw error
  }
}
