import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One exported name and what its comment says it is. */
export interface Exported {
  readonly file: string
  readonly kind: string
  readonly name: string
  readonly says: string
}

const root = fileURLToPath(new URL('../', import.meta.url))

const declaration = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (const|type|interface|class) ([A-Za-z]+)/g

const sentenceOf = (comment: string | undefined): string =>
  (comment ?? '')
    .replace(/\s*\*\s?/g, ' ')
    .trim()
    .split(/(?<=[.:])\s/)[0] ?? ''

/** Every name the package's door lets out, with the first sentence of its comment. */
export const surface = (): Exported[] => {
  const door = readFileSync(join(root, 'src/index.ts'), 'utf8')
  const files = [...door.matchAll(/from '\.\/(.+)'/g)].map((match) => match[1] ?? '')
  return files.flatMap((file) => {
    const found = [...readFileSync(join(root, 'src', file), 'utf8').matchAll(declaration)]
    // A type named like its schema is the same thing seen by the compiler: its comment stands on the schema.
    const told = new Map(found.map((match) => [match[3] ?? '', sentenceOf(match[1])] as const).reverse())
    for (const match of found) if (match[1] !== undefined) told.set(match[3] ?? '', sentenceOf(match[1]))
    return found.map((match) => ({
      file,
      kind: match[2] ?? '',
      name: match[3] ?? '',
      says: told.get(match[3] ?? '') ?? '',
    }))
  })
}

/** The report that is checked in, so that review sees the public surface change. */
export const surfaceReport = (): string => {
  const lines = [
    '# Public surface of @onrecord/model',
    '',
    'Made by `pnpm --filter @onrecord/model semantics`; a test fails when it is stale.',
    '',
  ]
  let file = ''
  for (const item of surface()) {
    if (item.file !== file) lines.push(...(file === '' ? [] : ['']), `## ${item.file}`, '')
    file = item.file
    lines.push(`- \`${item.kind} ${item.name}\`: ${item.says}`)
  }
  return `${lines.join('\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'surface.md'), surfaceReport())
  console.log(`${surface().length} exports in ${readdirSync(join(root, 'src')).length} folders`)
}
