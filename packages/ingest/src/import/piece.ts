import type { Entry } from '@onrecord/model'

/** A row or item of a publication that became entries. */
export interface MappedPiece {
  /** Where it stands in the publication: the row, counted as a spreadsheet does, or the line. */
  readonly row: number
  readonly verbatim: string
  /** What only this row says, the entry that stands for the row first. What became of the row is read off these. */
  readonly own: readonly Entry[]
  /** What rows have in common: parties, places, publications. Each goes in with the first row that names it. */
  readonly shared: readonly Entry[]
  /** What the publication as a whole brings and each row hangs on, such as its file as a source and the row as it stood. */
  readonly carried: readonly Entry[]
}

/** A row or item that became no entry, with its reason. */
export interface AsidePiece {
  readonly row: number
  readonly verbatim: string
  /** The reason as one word a program can act on. */
  readonly code: string
  /** The reason for people. */
  readonly sentence: string
}

/** What one row or item of a publication came to. */
export type Piece = MappedPiece | AsidePiece

/** Whether a piece was set aside. */
export const isAside = (piece: Piece): piece is AsidePiece => 'code' in piece
