import { open, readFile, rename } from 'node:fs/promises'
import { codeOf, fileError, StoreError } from '../errors.ts'

/** The largest tree this machine has signed for. */
export interface Signed {
  readonly origin: string
  readonly size: number
  /** In base64, as in a checkpoint. */
  readonly root: string
}

/** Where it is noted: beside the key and away from the database, which may be put back to an older state. */
export const signedFile = (file: string): string => `${file}.signed`

/** What was signed last; null when nothing was. */
export const readSigned = async (place: string): Promise<Signed | null> => {
  const text = await readFile(place, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw fileError(error, place)
  })
  if (text === null) return null
  const [origin, size, root, end] = text.split('\n')
  if (origin && size && root && end === '' && /^\d+$/.test(size)) return { origin, size: Number(size), root }
  throw new StoreError('log-key-invalid', 'The note of what was signed last cannot be understood.', {
    place,
    advice: 'Bring it back from where you keep a copy: three lines, those of the last checkpoint.',
  })
}

/** Notes what is about to be signed. */
export const writeSigned = async (place: string, { origin, size, root }: Signed): Promise<void> => {
  try {
    const temporary = `${place}.${process.pid}`
    const handle = await open(temporary, 'w', 0o644)
    try {
      await handle.writeFile(`${origin}\n${size}\n${root}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, place)
  } catch (error) {
    throw fileError(error, place)
  }
}
