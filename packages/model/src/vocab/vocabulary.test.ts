import { describe, expect, test } from 'vitest'
import { languages } from '../values/language.ts'
import { term, vocabularies } from './index.ts'

describe.each(Object.entries(vocabularies))('the vocabulary %s', (name, vocabulary) => {
  test('labels and defines every term in every language', () => {
    for (const key of vocabulary.keys) {
      const { label, definition } = term(name as keyof typeof vocabularies, key) ?? { label: {}, definition: {} }
      expect(Object.keys(label), key).toEqual([...languages])
      expect(Object.keys(definition), key).toEqual([...languages])
    }
  })

  test('hangs every term in a tree that ends', () => {
    const terms: Record<string, { broader: string | null }> = vocabulary.terms
    for (const key of vocabulary.keys) {
      const seen = new Set<string>()
      let at: string | null = key
      while (at !== null) {
        expect(seen.has(at), `${key} comes back to ${at}`).toBe(false)
        seen.add(at)
        expect(terms[at], `${key} names ${at}`).toBeDefined()
        at = terms[at]?.broader ?? null
      }
    }
  })
})
