import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CliError } from '../errors.ts'

/** Refuses a file that could not be made, before any work is begun that would be lost for it. */
export const refuseUnwritable = async (path: string, option: string): Promise<void> => {
  try {
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory()) throw new Error('it is a folder')
    await access(there ? path : dirname(path), constants.W_OK)
  } catch (cause) {
    throw new CliError('not-writable', `${path} cannot be written.`, {
      place: option,
      advice: 'Name a file in a folder that is there, and that this account may write to.',
      cause,
    })
  }
}
