import { Problem } from '../problems/problem.ts'
import type { VersionFiles, VersionsFolder } from './versions-folder.ts'

/** The files of a day, or of the newest there are; refused while they still hold what is withheld now. */
export const findVersion = async (versions: VersionsFolder, date: string): Promise<VersionFiles> => {
  const all = await versions()
  const found = date === 'latest' ? all.find(({ taken }) => taken.length === 0) : all.find((one) => one.date === date)
  if (found === undefined)
    throw new Problem('version-not-found', 'There are no files of that day.', {
      valid: ['latest', ...all.slice(0, 20).map((one) => one.date)],
      see: ['/v1/versions'],
    })
  if (found.taken.length > 0) throw beingReplaced()
  return found
}

/** The refusal of files that are about to be made anew. */
export const beingReplaced = (): Problem =>
  new Problem(
    'version-replaced',
    'Something in these files was withheld since; they are made anew and given out again.',
    { see: ['/v1/versions'] },
    { 'Retry-After': '60' },
  )
