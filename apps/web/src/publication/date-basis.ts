import type { Words } from '../languages/words.ts'

/** Where a publication’s date was read, in the reader’s words; what was noted beyond that stands as it was noted. */
export const dateBasis = (basis: string, { publications }: Words): string => {
  const known = publications.dateBases
  const [sort = ''] = basis.split(' (', 1)
  const words = Object.hasOwn(known, sort) ? known[sort as keyof typeof known] : null
  return words === null ? basis : words + basis.slice(sort.length)
}
