import { type Entry, ModelError, parseEntry } from '@onrecord/model'
import { type AsidePiece, isAside, type MappedPiece, type Piece } from './piece.ts'
import { makeSeen } from './seen.ts'
import { isStorable } from './storable.ts'

/** Rows that go in together, and the entries they bring, each once. */
export interface Batch {
  readonly number: number
  readonly rows: readonly MappedPiece[]
  readonly aside: readonly AsidePiece[]
  readonly entries: readonly Entry[]
}

// What a changeset may hold: enough to be quick, few enough that memory stays the same whatever the size of the file.
const MOST_ROWS = 500
const MOST_ENTRIES = 8000
const MOST_TEXT = 8_000_000

interface Open {
  rows: MappedPiece[]
  aside: AsidePiece[]
  entries: Map<string, Entry>
  text: number
}

/**
 * Puts rows together into batches: the same rows always into the same ones. A row whose entries the model refuses is set aside with
 * what the model says. `whole` puts all of them into one.
 */
export async function* toBatches(pieces: AsyncIterable<Piece>, whole: boolean): AsyncGenerator<Batch> {
  const seen = makeSeen(whole ? 0 : undefined)
  let number = 0
  let batch = empty()
  const close = (): Batch => {
    const { rows, aside, entries } = batch
    batch = empty()
    number += 1
    return { number, rows, aside, entries: [...entries.values()] }
  }
  for await (const piece of pieces) {
    const sound = isAside(piece) ? piece : (refusedBy(piece, (id) => seen.has(id) || batch.entries.has(id)) ?? piece)
    if (isAside(sound)) batch.aside.push(sound)
    else {
      batch.rows.push(sound)
      for (const entry of [...sound.shared, ...sound.carried]) {
        if (batch.entries.has(entry.id) || seen.has(entry.id)) continue
        batch.entries.set(entry.id, entry)
        if (!whole) seen.add(entry.id)
      }
      for (const entry of sound.own) batch.entries.set(entry.id, entry)
    }
    batch.text += sound.verbatim.length
    const full =
      batch.rows.length + batch.aside.length >= MOST_ROWS ||
      batch.entries.size >= MOST_ENTRIES ||
      batch.text >= MOST_TEXT
    if (full && !whole) yield close()
  }
  if (batch.rows.length + batch.aside.length > 0) yield close()
}

const empty = (): Open => ({ rows: [], aside: [], entries: new Map(), text: 0 })

// One entry that is wrong would refuse the whole changeset, so it is found here, where its row is known.
const refusedBy = (piece: MappedPiece, known: (id: string) => boolean): AsidePiece | null => {
  const { row, verbatim, own, shared, carried } = piece
  try {
    for (const entry of own) checked(entry)
    for (const entry of [...shared, ...carried]) if (!known(entry.id)) checked(entry)
    return null
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { row, verbatim, code: 'entry-invalid', sentence: error.message }
  }
}

const checked = (entry: Entry): void => {
  parseEntry(entry)
  if (!isStorable(entry))
    throw new ModelError('entry-invalid', 'it holds a character that cannot be stored (NUL, or half of a pair)', [])
}
