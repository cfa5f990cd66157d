import { createHash } from 'node:crypto'
import {
  type AnyEntry,
  daysOf,
  type LocalText,
  languages,
  mentions,
  namings,
  type Party,
  type Place,
  sentence,
} from '@onrecord/model'
import { type Passage, vectorOf, type Weight } from './vector.ts'
import { wordsOf } from './words.ts'

/** What can be found; a report leads to the claim it carries. */
export const searchTypes = ['event', 'claim', 'party', 'place', 'source'] as const
/** A type of what can be found. */
export type SearchType = (typeof searchTypes)[number]

/** The words one entry is found by, and what it is found as. */
export interface SearchDocument {
  readonly id: string
  readonly found: string
  readonly type: SearchType
  readonly event: string | null
  readonly kind: string | null
  /** The language of the publication; null where there is none. */
  readonly language: string | null
  /** The first day it can have been said or published. */
  readonly saidOn: string | null
  readonly vector: string
  readonly digest: string
  /** The words of names, in which spelling is looked up. */
  readonly words: readonly string[]
}

/** Looks up what an entry names. */
export type LookUp = (id: string) => AnyEntry | undefined

// In one order, however somebody wrote them down: the same entry must be found by the same row when that is made again.
const ordered = <Value>(texts: Readonly<Record<string, Value>>): Value[] =>
  Object.keys(texts)
    .sort()
    .flatMap((language) => texts[language] ?? [])

const each = (text: LocalText | null, weight: Weight): Passage[] =>
  [...new Set(ordered(text ?? {}))].map((words) => ({ text: words, weight }))

const said = (text: string | null | undefined, weight: Weight): Passage[] => (text ? [{ text, weight }] : [])

/** Each text once: a short name is often the name itself. */
const distinct = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [passage.text, passage])).values(),
]

const namesOf = (entry: AnyEntry | undefined, weight: Weight): Passage[] => {
  if (entry?.type !== 'party' && entry?.type !== 'place') return []
  const short = entry.type === 'party' ? each(entry.shortName, weight) : []
  return distinct([...each(entry.name, weight), ...short, ...entry.aliases.flatMap(({ text }) => said(text, weight))])
}

const whole = (passages: readonly Passage[]): Passage[] => passages.map((passage) => ({ ...passage, whole: true }))

const named = (entry: AnyEntry, lookUp: LookUp): (Party | Place)[] =>
  mentions(entry)
    .map(lookUp)
    .filter((other) => other?.type === 'party' || other?.type === 'place')

const dayOf = (date: string | null): string | null => (date === null ? null : daysOf(date).first)

interface Found {
  readonly found?: string
  readonly type: SearchType
  readonly event?: string | null
  readonly kind?: string | null
  readonly language?: string | null
  readonly saidOn?: string | null
  readonly passages: Passage[]
}

const describe = (entry: AnyEntry, lookUp: LookUp): Found | null => {
  switch (entry.type) {
    case 'event':
      return {
        type: 'event',
        event: entry.id,
        passages: [
          ...whole(each(entry.title, 'A')),
          ...named(entry, lookUp).flatMap((place) => namesOf(place, 'B')),
          ...each(entry.summary, 'C'),
        ],
      }
    case 'party':
      return { type: 'party', passages: [...whole(namesOf(entry, 'A')), ...each(entry.description, 'C')] }
    case 'place':
      return { type: 'place', passages: [...whole(namesOf(entry, 'A')), ...each(entry.note, 'D')] }
    case 'source':
      return {
        type: 'source',
        language: entry.language,
        saidOn: dayOf(entry.publishedAt),
        passages: [...said(entry.title, 'A'), ...namesOf(lookUp(entry.publisher), 'B')],
      }
    case 'claim': {
      const others = named(entry, lookUp)
      const names = namings(others)
      return {
        type: 'claim',
        event: entry.event,
        kind: entry.kind,
        saidOn: dayOf(entry.statedAt),
        passages: [
          ...languages.map((language) => ({ text: sentence(entry, names[language]), weight: 'B' as const })),
          ...each(entry.statement, 'B'),
          ...each(entry.role, 'C'),
          ...ordered(entry.asStated ?? {}).flatMap((text) => (typeof text === 'string' ? said(text, 'C') : [])),
          ...others.flatMap((other) => namesOf(other, 'C')),
        ],
      }
    }
    case 'report': {
      const claim = lookUp(entry.claim)
      const source = lookUp(entry.source)
      if (claim?.type !== 'claim' || source?.type !== 'source') return null
      return {
        found: entry.claim,
        type: 'claim',
        event: claim.event,
        kind: claim.kind,
        language: source.language,
        saidOn: dayOf(claim.statedAt) ?? dayOf(source.publishedAt),
        passages: [
          ...said(entry.quote?.exact, 'C'),
          ...said(entry.quote?.translation?.text, 'C'),
          ...each(entry.asPrinted?.statement ?? null, 'C'),
          ...[claim.claimant, source.publisher].flatMap((id) => namesOf(lookUp(id), 'D')),
        ],
      }
    }
    default:
      return null
  }
}

const digestOf = (fields: object): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 16)

/** What an entry is found by; null when it is not searched. `stays` is the entry it has been merged into, or itself. */
export const documentOf = (entry: AnyEntry, lookUp: LookUp, stays: (id: string) => string): SearchDocument | null => {
  const found = describe(entry, lookUp)
  if (found === null) return null
  const { type, event = null, kind = null, language = null, saidOn = null, passages } = found
  const vector = vectorOf(passages)
  const fields = { found: stays(found.found ?? entry.id), type, event, kind, language, saidOn, vector }
  const names = type === 'claim' || type === 'source' ? [] : passages.filter(({ weight }) => weight === 'A')
  const words = new Set(names.flatMap(({ text }) => wordsOf(text).map((word) => word.text)))
  return { id: entry.id, ...fields, digest: digestOf(fields), words: [...words] }
}
