import { StoreError } from '../errors.ts'
import { checkpointText } from './checkpoint.ts'
import { type LogKeys, noKey, readLogKeys } from './key-file.ts'
import { signNote } from './note.ts'
import { type PublicKey, readPublicKeys } from './public-keys.ts'
import type { Log } from './read-log.ts'
import { readSigned, type Signed, signedFile, writeSigned } from './signed.ts'

/** What signs the log on this machine. */
export interface LogSigner {
  /** The log's name. */
  origin(): Promise<string>
  /**
   * A signed note of the log as it stands, or as it stood with so many leaves; refused if it is not what was signed before,
   * grown.
   */
  checkpoint(log: Log, size?: number): Promise<string>
  /** A signed note of some other text, whose first line must have a space in it: so it can be no checkpoint. */
  note(text: string): Promise<string>
  /** Every public key there has been, the first first. */
  publicKeys(): Promise<PublicKey[]>
}

interface Options {
  /** The key file. */
  readonly file: string
  /** The name the log must have (ONRECORD_LOG_ORIGIN), if one is set. */
  readonly origin?: string | undefined
  /** Where it is noted what was signed, if not beside the key (ONRECORD_LOG_SIGNED). */
  readonly signed?: string | undefined
}

/** Signs with the keys of a file; they are read anew for each signature, so that a rotation needs no restart. */
export const openSigner = ({ file, origin, signed = signedFile(file) }: Options): LogSigner => {
  const keys = async (): Promise<LogKeys> => {
    const found = await readLogKeys(file)
    if (found === null) throw noKey(file)
    if (origin !== undefined && origin !== found.origin)
      throw new StoreError('log-key-invalid', `The key is of the log ${found.origin}, not of ${origin}.`, {
        place: file,
        advice: 'Set ONRECORD_LOG_ORIGIN to the name the key has, or leave it out. A log keeps its name.',
      })
    return found
  }
  const sign = async (log: Log, asked?: number): Promise<string> => {
    const { origin: name, signers } = await keys()
    const before = await readSigned(signed)
    const { size, root, earlier } = await log.head(before?.size)
    const now: Signed = { origin: name, size, root: Buffer.from(root).toString('base64') }
    if (before !== null) refuseOther(before, now, earlier, signed)
    // Noted before anybody sees the signature.
    if (before?.size !== size) await writeSigned(signed, now)
    const shown = asked === undefined || asked === size ? { size, root } : await earlierHead(log, asked)
    return signNote(checkpointText({ origin: name, ...shown }), signers)
  }
  // One after the other, so that what was signed is noted in order.
  let last: Promise<unknown> = Promise.resolve()
  return {
    origin: async () => (await keys()).origin,
    checkpoint: (log, size) => {
      const next = last.then(() => sign(log, size))
      last = next.catch(() => undefined)
      return next
    },
    note: async (text) => {
      if (!/^[^\n]* [^\n]*\n/.test(text)) throw new Error('such a note could be taken for a checkpoint')
      return signNote(text, (await keys()).signers)
    },
    publicKeys: () => readPublicKeys(file),
  }
}

/** Where the log stood with so many leaves. The head that was just signed for has grown from it. */
const earlierHead = async (log: Log, size: number): Promise<{ size: number; root: Uint8Array }> => {
  const { earlier } = await log.head(size)
  if (earlier !== null) return { size, root: earlier }
  throw new Error(`the log has fewer than ${size} leaves`)
}

/** Refuses a tree that is not the one signed last, or that one grown. */
const refuseOther = (before: Signed, now: Signed, earlier: Uint8Array | null, place: string): void => {
  const isSame = earlier !== null && Buffer.from(earlier).toString('base64') === before.root
  if (before.origin !== now.origin || !isSame) throw wentBack(before, now, place)
}

const wentBack = (before: Signed, now: Signed, place: string): StoreError =>
  new StoreError(
    'log-went-back',
    before.origin !== now.origin
      ? `This machine signed for the log ${before.origin}, and the key is of ${now.origin}.`
      : now.size < before.size
        ? `The log has ${now.size} leaves, and this machine signed for ${before.size}.`
        : `The first ${before.size} leaves of the log are not those this machine signed for.`,
    {
      place,
      advice:
        'Nothing is signed, because it would show a record that was changed. docs/the-log.md says what to do after an older backup was restored.',
    },
  )
