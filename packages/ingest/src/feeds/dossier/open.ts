import type { OpenOptions } from '../../feed.ts'
import type { Piece } from '../../import/piece.ts'
import type { Publication } from '../../import/publication.ts'
import type { Origin, Reading } from '../../reading.ts'
import { refuseUnresolved } from '../../resolve.ts'
import { readDossier } from './read.ts'

/** A folder of hand-made lines, ready to be imported: all of it at once or nothing. */
export const openDossier = async (path: string, options: OpenOptions = {}): Promise<Publication> =>
  asPublication(await readDossier(path, options))

const asPublication = (reading: Reading): Publication => {
  const { about, account, places } = reading
  const width = Math.max(...account.files.map(({ name }) => name.length))
  return {
    said: [
      ...(about ? [`${about.title} (${about.licence}; ${about.attribution})`] : []),
      ...account.files.map(({ name, lines }) => `  ${name.padEnd(width)}  ${String(lines).padStart(6)}`),
      ...(about?.origin ? [originLine(about.origin)] : []),
    ],
    by: { author: about?.author ?? null, reason: about?.reason ?? null },
    name: null,
    rows: account.lines,
    places,
    pieces: () => piecesOf(reading),
    admit: async (record) => {
      const wanted = [...new Set(reading.outside.map(({ id }) => id))]
      const there = new Set((await record.entries(wanted)).map(({ id }) => id))
      await refuseUnresolved(reading, async (id) => there.has(id))
      return []
    },
  }
}

async function* piecesOf({ entries, account }: Reading): AsyncGenerator<Piece> {
  let row = 0
  for (const entry of entries) yield { row: ++row, verbatim: '', own: [entry], shared: [], carried: [] }
  // These were set aside by whoever made the folder, with their reasons in it.
  for (let aside = 0; aside < account.setAside; aside++)
    yield { row: ++row, verbatim: '', code: 'set-aside-by-hand', sentence: 'see set-aside.jsonl of the folder' }
}

/** What became of the lines of the original, in one line. */
export const originLine = ({ lines, claimLines, alteredLines, setAside }: Origin): string =>
  `${lines} lines of the original = ${claimLines} claims + ${alteredLines} reports (altered copies) + ${setAside} set aside`
