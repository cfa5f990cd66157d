import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileError, IngestError, notAFile, notAFolder } from '../../errors.ts'
import { ABOUT, entryFiles, SET_ASIDE } from './files.ts'

const names = [...Object.keys(entryFiles), SET_ASIDE]

/** The files of a dossier that are there, in the order they are read. Refuses a folder that is none. */
export const filesOf = async (folder: string): Promise<string[]> => {
  const found = await list(folder)
  const unknown = found.filter((name) => /\.(jsonl?|ndjson)$/i.test(name) && !names.includes(name) && name !== ABOUT)
  if (unknown.length > 0)
    throw new IngestError('unknown-file', `${unknown.join(', ')} has no place in a dossier.`, {
      place: join(folder, unknown[0] ?? ''),
      advice: `Rename it or take it out: the files of a dossier are ${names.join(', ')} and ${ABOUT}.`,
    })
  const files = names.filter((name) => found.includes(name))
  if (!files.some((name) => name in entryFiles))
    throw new IngestError('nothing-to-read', 'The folder holds no file of a dossier.', {
      place: folder,
      advice: `Put at least one of these in it: ${Object.keys(entryFiles).join(', ')}.`,
    })
  for (const name of files) await refuseOdd(join(folder, name))
  return files
}

const list = async (folder: string): Promise<string[]> => {
  try {
    if (!(await stat(folder)).isDirectory()) throw notAFolder(folder)
    return await readdir(folder)
  } catch (error) {
    throw fileError(error, folder)
  }
}

const LINES = 'Put a text file with one JSON object a line under that name, or take it out of the folder.'

// A folder would fail later; a pipe or a device would never end.
const refuseOdd = async (file: string): Promise<void> => {
  const found = await stat(file).catch((error: unknown) => {
    throw fileError(error, file)
  })
  if (!found.isFile()) throw notAFile(file, LINES)
}
