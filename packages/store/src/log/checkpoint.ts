import { isKeyName } from './note.ts'
import { HASH_LENGTH } from './tile.ts'

/** What a log was at some moment (C2SP tlog-checkpoint): its name, how many leaves it had, and the root over them. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** A checkpoint as the text that is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`

/** Reads that text; null when it is no checkpoint. Lines after the third are for others and are passed over. */
export const parseCheckpoint = (text: string): Checkpoint | null => {
  const [origin = '', size = '', base64 = '', ...more] = text.split('\n')
  const root = Buffer.from(base64, 'base64')
  const isRead =
    isKeyName(origin) &&
    /^(0|[1-9]\d*)$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    root.length === HASH_LENGTH &&
    root.toString('base64') === base64 &&
    more.pop() === '' &&
    !more.includes('')
  return isRead ? { origin, size: Number(size), root } : null
}
