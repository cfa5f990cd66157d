import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sfntOf } from './sfnt.ts'

/** A face a picture is set in, and the files that hold it. */
export interface Face {
  readonly family: string
  readonly file: string
}

// The typefaces of the site: the Arabic one has its digits and Latin letters in a second file.
const files = {
  latin: 'gelasio/files/gelasio-latin-400-normal.woff',
  latinMore: 'gelasio/files/gelasio-latin-ext-400-normal.woff',
  arabic: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
  arabicDigits: 'noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff',
} as const

type Name = keyof typeof files

const families: Record<Name, string> = {
  latin: 'Gelasio',
  latinMore: 'Gelasio',
  arabic: 'Noto Naskh Arabic',
  arabicDigits: 'Noto Naskh Arabic',
}

const unpack = async (): Promise<Record<Name, Face>> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-faces-'))
  const all = await Promise.all(
    (Object.entries(files) as [Name, string][]).map(async ([name, path]) => {
      // The server runs in the folder of the site, where its typefaces are installed.
      const woff = await readFile(join(process.cwd(), 'node_modules/@fontsource', path))
      const file = join(folder, `${basename(path, '.woff')}.ttf`)
      await writeFile(file, sfntOf(woff))
      return [name, { family: families[name], file }] as const
    }),
  )
  return Object.fromEntries(all) as Record<Name, Face>
}

let unpacked: Promise<Record<Name, Face>> | undefined

/** The faces of the site in files that can be drawn from; unpacked once a process. */
export const faces = (): Promise<Record<Name, Face>> => {
  unpacked ??= unpack().catch((error: unknown) => {
    unpacked = undefined
    throw error
  })
  return unpacked
}
