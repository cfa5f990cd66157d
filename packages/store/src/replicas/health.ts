import type { Behind } from './progress.ts'

/** How one server of the record is. */
export interface ServerHealth {
  /** `host:port`; "socket" for one on the same machine. */
  place: string
  answers: boolean
  /** Whether readers are sent there now. */
  reads: boolean
  /** Where its record stands, as far as is known. */
  position: number | null
  /** How far it is behind the primary; null where nothing is known of it yet. */
  behind: Behind | null
}

/** How the servers of the record are. */
export interface Health {
  /** Whether appending is possible now. */
  writes: boolean
  primary: ServerHealth
  replicas: ServerHealth[]
}
