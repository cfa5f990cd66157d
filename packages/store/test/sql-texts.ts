import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A piece of SQL of ours, and the file it stands in. */
export interface SqlText {
  file: string
  sql: string
}

const source = join(import.meta.dirname, '../src')

const VERB = /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|WITH|JOIN|WHERE|LOCK|ANALYZE|SHOW|SET|BEGIN|COPY)\b/

/** Every SQL text of the store: the files of the schema, and what stands between quotes in code and has a word of SQL in it. */
export const readSqlTexts = async (): Promise<SqlText[]> => {
  const names = await readdir(source, { recursive: true })
  const found = names.filter((name) => /\.(sql|ts)$/.test(name) && !name.endsWith('.test.ts')).sort()
  const texts = await Promise.all(
    found.map(async (name) => {
      const file = join(source, name)
      const text = await readFile(file, 'utf8')
      const parts = name.endsWith('.sql') ? [withoutSqlComments(text)] : quoted(withoutComments(text))
      return parts.map((sql) => ({ file: relative(source, file), sql }))
    }),
  )
  return texts.flat()
}

const withoutSqlComments = (text: string): string => text.replace(/--.*$/gm, '')

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

// What a template puts in is SQL of another text, or a name; its own quotes are left as they are.
const quoted = (text: string): string[] =>
  [...text.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((part) => VERB.test(part))
