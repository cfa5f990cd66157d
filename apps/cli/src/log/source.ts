import type { LogOpening } from '@onrecord/model'
import type { TileName } from '@onrecord/store'

/** Some leaves in a row, with what opens those that readers may see. */
export interface Chunk {
  readonly leaves: readonly Buffer[]
  readonly openings: readonly LogOpening[]
}

/** Where a log is read to be checked: an address, or a folder. Nothing it says is believed. */
export interface LogSource {
  /** Where it is, in words. */
  readonly place: string
  /** Its signed checkpoint. */
  checkpoint(): Promise<string>
  /** The public keys it says sign it now. */
  vkeys(): Promise<string[]>
  /** Its leaves, the first first, up to a size. */
  chunks(size: number): AsyncIterable<Chunk>
  /** A tile of hashes; null where it keeps none. */
  tile(name: TileName): Promise<Buffer | null>
}
