import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { notWritable, StoreError } from '../errors.ts'

const BUSY = 5
const NOT_A_DATABASE = 26

/**
 * Takes the data folder for this process and returns how to give it back; null when another process has it.
 *
 * Node has no call for file locks, but the SQLite it ships takes one for an exclusive transaction. The kernel drops such a
 * lock when the process dies, however it dies, so unlike a pid file it can never be stale. Nothing is stored in the file.
 */
export const lockFolder = (folder: string): (() => void) | null => {
  const file = join(folder, 'lock')
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    const held = lock
    return () => held.close()
  } catch (cause) {
    lock?.close()
    const reason = cause instanceof Error && 'errcode' in cause ? cause.errcode : null
    if (reason === BUSY) return null
    if (reason !== NOT_A_DATABASE) throw notWritable(file, cause)
    throw new StoreError('data-corrupt', `The lock file is not one of ours: ${file}.`, {
      place: file,
      advice: 'If no other program put it there, delete this one file and start again.',
      cause,
    })
  }
}
