import { dirname, join } from 'node:path'

/** Something in a text that should not be there. */
export interface Found {
  readonly line: number
  readonly found: string
  readonly why: string
}

const isTest = (file: string): boolean => /(^|\/)(test|tests|e2e|cases)\/|\.(test|spec)\.tsx?$/.test(file)

// Not preceded by what would make it the middle of an address or of a longer path.
const path = (start: string): RegExp => new RegExp(`(?<![\\w./:~$}-])/${start}/[\\w.-]*`, 'g')

const rules: { pattern: RegExp; why: string; except?: (file: string) => boolean }[] = [
  { pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b|\btarball: *https?:\S+/g, why: 'names a package registry' },
  { pattern: path('work'), why: 'a path of one machine' },
  { pattern: path('root'), why: 'a path of one machine' },
  { pattern: path('tmp'), why: 'a path of one machine; only tests may use it', except: isTest },
  { pattern: /\.\.\/shared(?!\/data)\b/g, why: 'only ../shared/data may be named' },
]

/** Finds what is true on one machine only: its registry, its paths, its neighbours. */
export const findStrange = (file: string, text: string): Found[] =>
  text
    .split('\n')
    .flatMap((words, index) =>
      rules
        .filter(({ except }) => !except?.(file))
        .flatMap(({ pattern, why }) =>
          [...words.matchAll(pattern)].map(([found]) => ({ line: index + 1, found, why })),
        ),
    )

const TOP = /^(apps|packages|docs|scripts|\.ci)\//
const BESIDE = /^(src|test)\//

/** Finds the paths of this repository that a document names in backticks: from the root, or from its own folder. */
export const findPaths = (file: string, text: string): { line: number; found: string; at: string }[] => {
  const lines = text.split('\n')
  return lines.flatMap((words, index) =>
    [...words.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].flatMap(([, found = '']) => {
      const base = TOP.test(found) ? '' : BESIDE.test(found) ? dirname(file) : null
      if (base === null || isToBeWritten(lines, index)) return []
      // Up to the first part that stands for many, such as packages/*/src or claims/<kind>.ts.
      const parts = found.replace(/\/$/, '').split('/')
      const many = parts.findIndex((part) => /[*<>{}…]/.test(part))
      return [{ line: index + 1, found, at: join(base, ...(many < 0 ? parts : parts.slice(0, many))) }]
    }),
  )
}

// A path alone on its line, and below it a block of code: the reader is told to write that file.
const isToBeWritten = (lines: readonly string[], index: number): boolean => {
  const next = lines.slice(index + 1).find((line) => line.trim() !== '')
  return /^`[^`]+`:$/.test(lines[index]?.trim() ?? '') && next?.startsWith('```') === true
}
