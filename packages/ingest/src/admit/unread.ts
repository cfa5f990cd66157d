import type { Draft } from '../draft/draft.ts'
import type { Remark } from './rule.ts'

/** What somebody wrote into a draft and nobody reads: a field that is misspelt would else be lost without a word. */
export const unreadIn = (given: unknown, read: Draft): Remark[] => {
  const fields = unreadFields(given, read, '')
  if (fields.length === 0) return []
  return [{ code: 'field-unread', sentence: `It holds what no draft has, and what is not read: ${fields.join(', ')}.` }]
}

const unreadFields = (given: unknown, read: unknown, path: string): string[] => {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof read !== 'object' || read === null || !(key in read)) return [here]
    return unreadFields(value, (read as Readonly<Record<string, unknown>>)[key], here)
  })
}
