import { picture, type Said } from './picture.ts'

// About 25 KB each.
const MOST = 200
const pictures = new Map<string, Promise<Buffer>>()

/** A picture with these words: drawn the first time, remembered for a while. */
export const drawn = (said: Said): Promise<Buffer> => {
  const key = JSON.stringify(said)
  const before = pictures.get(key)
  pictures.delete(key)
  const one = before ?? picture(said)
  pictures.set(key, one)
  one.catch(() => pictures.delete(key))
  for (const oldest of pictures.keys()) {
    if (pictures.size <= MOST) break
    pictures.delete(oldest)
  }
  return one
}
