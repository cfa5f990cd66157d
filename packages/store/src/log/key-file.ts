import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { codeOf, fileError, StoreError } from '../errors.ts'
import { isKeyName, type NoteSigner, parseSkey, signerOf, skeyOf } from './note.ts'
import { addPublicKey, endPublicKeys } from './public-keys.ts'

/** The keys a log signs with: the current one first, then the one before it, while both sign. */
export interface LogKeys {
  readonly origin: string
  readonly signers: readonly [NoteSigner, ...NoteSigner[]]
}

interface Making {
  /** The log's name, if it is to have one of its own: usually an address without its scheme. */
  readonly origin?: string | undefined
  readonly now: Date
}

/** Reads the keys of a log; null when there are none in this place. */
export const readLogKeys = async (file: string): Promise<LogKeys | null> => {
  refuseKeyAsPath(file)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw fileError(error, file)
  })
  if (text === null) return null
  if (((await stat(file)).mode & 0o007) !== 0)
    throw invalid(file, 'Everybody on this machine may read the key of the log.', 'Take that away: chmod 600.')
  const [first, ...rest] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseSkey(line.trim()) ?? unreadable(file))
  if (first === undefined) return unreadable(file)
  const origin = first.verifier.name
  if (rest.some(({ verifier }) => verifier.name !== origin)) return unreadable(file)
  return { origin, signers: [first, ...rest] }
}

/** Makes the first key of a log. One that is there is never overwritten. */
export const createLogKey = async (file: string, { origin, now }: Making): Promise<LogKeys> => {
  refuseKeyAsPath(file)
  if (origin !== undefined && !isKeyName(origin))
    throw new StoreError('bad-request', 'The name of a log has no spaces, plus signs or control characters.', {
      place: 'ONRECORD_LOG_ORIGIN',
      advice: 'Write it like an address without its scheme: record.example.org/log.',
    })
  const seed = randomBytes(32)
  const signer = signerOf(origin ?? originOf(seed), seed)
  await writeNew(file, `${skeyOf(signer, seed)}\n`)
  await addPublicKey(file, signer.verifier.vkey, now)
  return { origin: signer.verifier.name, signers: [signer] }
}

/** Has a new key sign from now on, and the one before it sign beside it; with `drop`, the new one signs alone. */
export const rotateLogKey = async (file: string, { drop, now }: { drop: boolean; now: Date }): Promise<LogKeys> => {
  const keys = await readLogKeys(file)
  if (keys === null) throw noKey(file)
  const seed = randomBytes(32)
  const signer = signerOf(keys.origin, seed)
  const before = (await readFile(file, 'utf8')).split('\n').find((line) => line.trim() !== '') ?? ''
  const temporary = `${file}.new`
  await rm(temporary, { force: true })
  await writeNew(temporary, [skeyOf(signer, seed), ...(drop ? [] : [before.trim()]), ''].join('\n'))
  // The public list first: if we are stopped in between, it names a key that never signs, not the other way round.
  await endPublicKeys(
    file,
    keys.signers.slice(drop ? 0 : 1).map(({ verifier }) => verifier.vkey),
    now,
  )
  await addPublicKey(file, signer.verifier.vkey, now)
  await rename(temporary, file)
  return { origin: keys.origin, signers: drop ? [signer] : [signer, keys.signers[0]] }
}

// A log without an address is named after its first key; the name stays when keys change.
const originOf = (seed: Uint8Array): string => `onrecord.local/${signerOf('onrecord.local', seed).verifier.id}`

const writeNew = async (file: string, text: string): Promise<void> => {
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await chmod(file, 0o600)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw fileError(error, file)
    throw new StoreError('log-key-exists', 'The log has a key already.', {
      place: file,
      advice: 'Use it; or rotate it, so that whoever remembers it can follow.',
    })
  }
}

const invalid = (file: string, sentence: string, advice: string): StoreError =>
  new StoreError('log-key-invalid', sentence, { place: file, advice })

const unreadable = (file: string): never => {
  throw invalid(
    file,
    'The key file of the log cannot be understood.',
    'Bring it back from where you keep a copy. What it holds is not repeated here.',
  )
}

/** The refusal for want of a key. */
export const noKey = (file: string): StoreError =>
  new StoreError('log-key-missing', 'There is no key of the log in this place.', {
    place: file,
    advice: 'Make one with "onrecord log-key create", or name another file with ONRECORD_LOG_KEY.',
  })

// Somebody may put the key itself where its file is to be named; it must not come out in a sentence.
const refuseKeyAsPath = (file: string): void => {
  if (file.includes('PRIVATE+KEY+'))
    throw invalid('ONRECORD_LOG_KEY', 'ONRECORD_LOG_KEY holds a key.', 'Put the key into a file and name that file.')
}
