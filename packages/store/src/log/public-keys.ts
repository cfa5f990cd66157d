import { readFile, rename, writeFile } from 'node:fs/promises'
import { codeOf, fileError, StoreError } from '../errors.ts'
import { parseVkey } from './note.ts'

/** A public key of the log, and when it signed. */
export interface PublicKey {
  readonly vkey: string
  /** Since when it signs. */
  readonly from: string
  /** When it stopped; null while it signs. */
  readonly until: string | null
}

/** Where the public keys of a key file stand: beside it. */
const publicKeysFile = (file: string): string => `${file}.pub`

/** Every public key a log has had, the first first. */
export const readPublicKeys = async (file: string): Promise<PublicKey[]> => {
  const place = publicKeysFile(file)
  const text = await readFile(place, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '[]'
    throw fileError(error, place)
  })
  try {
    return (JSON.parse(text) as PublicKey[]).map(({ vkey, from, until }) => {
      if (parseVkey(vkey) === null) throw new Error('not a public key')
      return { vkey, from, until }
    })
  } catch (cause) {
    throw new StoreError('log-key-invalid', 'The list of the log’s public keys cannot be understood.', {
      place,
      advice: 'Bring it back from where you keep a copy.',
      cause,
    })
  }
}

/** Adds a key that signs from now on. */
export const addPublicKey = async (file: string, vkey: string, now: Date): Promise<void> => {
  await write(file, [...(await readPublicKeys(file)), { vkey, from: now.toISOString(), until: null }])
}

/** Notes that these keys sign no more. */
export const endPublicKeys = async (file: string, ended: readonly string[], now: Date): Promise<void> => {
  const keys = await readPublicKeys(file)
  await write(
    file,
    keys.map((key) => (ended.includes(key.vkey) && key.until === null ? { ...key, until: now.toISOString() } : key)),
  )
}

const write = async (file: string, keys: readonly PublicKey[]): Promise<void> => {
  const place = publicKeysFile(file)
  try {
    await writeFile(`${place}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o644 })
    await rename(`${place}.new`, place)
  } catch (error) {
    throw fileError(error, place)
  }
}
