import { join, resolve } from 'node:path'
import { startFolder } from '../places.ts'

/** Where exports are kept: as asked for, else as ONRECORD_EXPORTS says, else in the data folder. */
export const exportsFolder = (folder: string, asked?: string): string => {
  const named = asked || process.env.ONRECORD_EXPORTS
  return named ? resolve(startFolder(), named) : join(folder, 'exports')
}
