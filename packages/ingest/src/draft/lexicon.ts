import { readFileSync } from 'node:fs'

/** One row of a lexicon: its columns by name. */
export type Row = Readonly<Record<string, string>>

/** Reads a lexicon: a file of tab-separated columns whose first line names them. */
export const readLexicon = (name: string): Row[] => {
  const [head = '', ...lines] = readFileSync(new URL(`./lexicons/${name}.tsv`, import.meta.url), 'utf8').split('\n')
  const columns = head.split('\t')
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()]))
    })
}

/** The words of one column of a lexicon, for looking up. */
export const wordsOf = (name: string, column = 'word'): ReadonlySet<string> =>
  new Set(readLexicon(name).map((row) => row[column] ?? ''))
