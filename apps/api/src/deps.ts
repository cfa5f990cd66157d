import type { Addresses } from '@onrecord/model'
import type { LogSigner, Store } from '@onrecord/store'
import type { Context } from 'hono'
import type { VersionsFolder } from './files/versions-folder.ts'
import type { conditional } from './http/conditional.ts'
import type { Reader } from './reading/reader.ts'

/** One thing worth telling whoever runs this. */
export type LogEntry = {
  readonly requestId: string
  readonly method: string
  readonly path: string
} & (
  | { readonly level: 'error'; readonly error: unknown }
  | { readonly level: 'info'; readonly status: number; readonly milliseconds: number }
)

/** Where that is told. */
export type Log = (entry: LogEntry) => void

/** What the routes work with. */
export interface Deps {
  readonly store: Store
  readonly reader: Reader
  /** Where failures are told. */
  readonly log: Log
  /** Spares a caller what it holds already; every read of the record goes through it. */
  readonly conditional: ReturnType<ReturnType<typeof conditional>>
  /** The same for what is of one thing, which the address names under this name: no other change makes it new. */
  readonly conditionalOn: ReturnType<typeof conditional>
  /** What signs the log on this machine; null where there is no key. */
  readonly signer: LogSigner | null
  /** Looks for files of the whole record. */
  readonly versions: VersionsFolder
  /** Where the site is that shows this record to people; null when nobody said. */
  readonly site: string | null
  /** Where the caller of a request reaches this API, such as `https://api.example.org`. */
  readonly base: (c: Context) => string
  /** Where readers find things there. */
  readonly addresses: (c: Context) => Addresses
}
