import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { AsidePiece } from '@onrecord/ingest'

/** A file for the rows that became no entry, made when there is a first one. */
export interface AsideFile {
  add(piece: AsidePiece): Promise<void>
  /** Closes it; how many rows are in it. */
  end(): Promise<number>
}

/** Rows set aside, one JSON object a line: where, why, and the row letter for letter. */
export const asideFile = (path: string): AsideFile => {
  let file: WriteStream | null = null
  let lines = 0
  return {
    add: async ({ row, code, sentence, verbatim }) => {
      if (file === null) {
        file = createWriteStream(path)
        await once(file, 'open') // fails with the system's reason when it cannot be written
      }
      lines += 1
      if (!file.write(`${JSON.stringify({ row, code, sentence, verbatim })}\n`)) await once(file, 'drain')
    },
    end: async () => {
      if (file) await finished(file.end())
      return lines
    },
  }
}
