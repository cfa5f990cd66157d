/** The ids of a file's rows, in a fraction of the memory a list of them would take: one bit each, in pieces made when needed. */
export interface Ids {
  has(id: string): boolean
  /** Adds an id; false when it was there. */
  add(id: string): boolean
}

const PIECE = 1024

/** Makes an empty collection of ids, which are whole numbers. */
export const makeIds = (): Ids => {
  const pieces = new Map<number, Uint8Array>()
  const bitOf = (id: string): readonly [piece: number, byte: number, bit: number] => {
    const [piece, within] = [Math.floor(Number(id) / PIECE), Number(id) % PIECE]
    return [piece, within >> 3, 1 << (within & 7)]
  }
  const has = (id: string): boolean => {
    const [piece, byte, bit] = bitOf(id)
    return ((pieces.get(piece)?.[byte] ?? 0) & bit) !== 0
  }
  return {
    has,
    add: (id) => {
      if (has(id)) return false
      const [piece, byte, bit] = bitOf(id)
      const bits = pieces.get(piece) ?? new Uint8Array(PIECE / 8)
      bits[byte] = (bits[byte] ?? 0) | bit
      pieces.set(piece, bits)
      return true
    },
  }
}
