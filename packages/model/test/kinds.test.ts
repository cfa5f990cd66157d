import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { type Claim, claimKinds, idOf, languages, type Naming, parseEntry, sentence } from '../src/index.ts'

const naming = (language: 'en' | 'ar'): Naming => ({
  language,
  party: (id) =>
    id === claimant ? (language === 'ar' ? 'المرصد' : 'the Monitor') : language === 'ar' ? 'جهة' : 'a party',
  place: () => (language === 'ar' ? 'بلدة' : 'a town'),
  event: () => 'an event',
})

const claimant = idOf('party', 'test', 'monitor')

const claimOf = (kind: string, value: unknown, more: object = {}): Claim =>
  parseEntry({
    type: 'claim',
    id: idOf('claim', 'test', kind),
    refs: [],
    event: idOf('event', 'test'),
    claimant,
    role: null,
    statedAt: '2025-03-12',
    hedge: 'asserted',
    basis: { type: 'unstated', from: [] },
    statement: { en: 'Paraphrase.' },
    asStated: null,
    cautions: [],
    kind,
    value,
    ...more,
  }) as Claim

test('the eleven kinds of the first release stay', () => {
  const kept = [
    'casualties',
    'tally',
    'responsibility',
    'occurrence',
    'sequence',
    'status',
    'characterisation',
    'commitment',
    'demand',
    'account',
    'silence',
  ]
  expect(claimKinds.map((kind) => kind.kind)).toEqual(expect.arrayContaining(kept))
  expectTypeOf<Claim['kind']>().toEqualTypeOf<(typeof claimKinds)[number]['kind']>()
})

describe.each(claimKinds.map((kind) => ({ name: kind.kind, kind })))('$name', ({ kind }) => {
  const examples = kind.examples as readonly unknown[]

  test('accepts its examples, and they survive being written and read', () => {
    for (const value of examples) {
      const claim = claimOf(kind.kind, value)
      expect(parseEntry(JSON.parse(JSON.stringify(claim)))).toEqual(claim)
    }
  })

  test('opens its sentence with who said it and when, in every language', () => {
    for (const value of examples) {
      const claim = claimOf(kind.kind, value)
      expect(sentence(claim, naming('en'))).toMatch(/^On 12 March 2025, the Monitor \S.*\.$/)
      expect(sentence(claim, naming('ar'))).toMatch(/^المرصد، 12 آذار 2025: \S.*\.$/)
    }
  })

  test('says so when it is put as an allegation or its date is not known', () => {
    const claim = claimOf(kind.kind, examples[0], { hedge: 'alleged', statedAt: null })
    expect(sentence(claim, naming('en'))).toMatch(/^The Monitor, at a date not known, .*\(put as an allegation\)\.$/)
    expect(sentence(claim, naming('ar'))).toContain('بصيغة الادعاء')
  })

  test('says that a date is approximate or only a month', () => {
    const on = (statedAt: string) => sentence(claimOf(kind.kind, examples[0], { statedAt }), naming('en'))
    expect(on('2025-03-12~')).toMatch(/^About 12 March 2025, the Monitor /)
    expect(on('2025-03')).toMatch(/^In March 2025, the Monitor /)
  })

  test('names no id, no undefined and no null in a sentence', () => {
    for (const value of examples)
      for (const language of languages)
        expect(sentence(claimOf(kind.kind, value), naming(language))).not.toMatch(/undefined|null|-[0-9a-z]{26}/)
  })

  test('asks a question in every language, under a topic key', () => {
    for (const value of examples) {
      const asked = (kind.question as (value: unknown) => { topic: string; wording: Record<string, string> })(value)
      expect(asked.topic).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(asked.wording.en).toMatch(/\?$/)
      expect(asked.wording.ar).toMatch(/؟$/)
    }
  })

  test('fills its columns with plain cells under names of their own', () => {
    const names = kind.columns.map((column) => column.name)
    expect(new Set(names).size).toBe(names.length)
    for (const value of examples)
      for (const column of kind.columns)
        expect((column.cell as (value: unknown) => unknown)(value)).toSatisfy(
          (cell: unknown) => cell === null || typeof cell === 'string' || typeof cell === 'number',
        )
  })

  test('becomes JSON Schema with a description for people', () => {
    const schema = z.toJSONSchema(kind.schema, { io: 'input' })
    expect(JSON.stringify(schema)).toContain(JSON.stringify(kind.says.en))
    expect(JSON.stringify(schema)).toContain(`"const":"${kind.kind}"`)
  })
})
