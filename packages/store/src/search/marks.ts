import type { Ask, Term } from './ask.ts'
import { keptForms, soughtForms } from './forms.ts'
import { wordsOf } from './words.ts'

/** A stretch of a text, in UTF-16 code units: from `start` up to but not including `end`. */
export interface Mark {
  readonly start: number
  readonly end: number
}

const isForm = (kept: readonly string[], word: string): boolean => soughtForms(word).some((form) => kept.includes(form))

const begins = (kept: readonly string[], word: string): boolean => kept.some((form) => form.startsWith(word))

/** How many words from one on a term takes; 0 when it does not stand there. */
const taken = ({ type, words, open }: Term, kept: readonly (readonly string[])[], from: number): number => {
  if (type === 'phrase') return words.every((word, step) => isForm(kept[from + step] ?? [], word)) ? words.length : 0
  const here = kept[from] ?? []
  const [word = ''] = words
  return (type !== 'beginning' && isForm(here, word)) || ((type === 'beginning' || open) && begins(here, word)) ? 1 : 0
}

const joined = (marks: readonly Mark[]): Mark[] => {
  const done: Mark[] = []
  for (const mark of marks) {
    const last = done.at(-1)
    if (last === undefined || mark.start >= last.end) done.push(mark)
    else done[done.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
  }
  return done
}

/** Which parts of a text a query found it by, in order and without overlap; empty when it was not by this text. */
export const marksIn = (text: string, { terms }: Ask): Mark[] => {
  const words = wordsOf(text)
  const kept = words.map((word) => keptForms(word.text))
  const sought = terms.filter(({ without }) => !without)
  const found = words.flatMap((_, from) => {
    const most = Math.max(0, ...sought.map((term) => taken(term, kept, from)))
    return words.slice(from, from + most).map(({ start, end }) => ({ start, end }))
  })
  return joined(found)
}
