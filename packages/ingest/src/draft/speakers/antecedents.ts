import type { Attribution } from '../attributions/attribution.ts'
import { wordsOf } from '../lexicon.ts'
import { type Named, nameOf } from '../reading/names.ts'
import type { ReadText, Token } from '../reading/tokens.ts'

/** Whom a pronoun or "the ministry" stands for: a guess, and why it was made. */
export interface Resolved {
  readonly name: string
  readonly because: string
}

interface Mention {
  readonly at: number
  readonly name: string
  readonly head: string
  readonly role: string | null
  readonly kind: 'person' | 'body' | 'crowd'
}

const bodies = wordsOf('bodies')

const kindOf = (named: Named, last: string): Mention['kind'] => {
  if (named.unnamed) return 'crowd'
  if (bodies.has(last.toLowerCase())) return 'body'
  return /s$/.test(last) && /^\p{Ll}/u.test(last) ? 'crowd' : 'person'
}

const lastWord = (name: string): string =>
  name
    .split(/[\s]+/)
    .at(-1)
    ?.replace(/['’]s$/, '') ?? name

const mentionOf = (read: ReadText, one: Attribution): Mention => {
  const named = nameOf(read, one.speaker)
  const head = lastWord(named.name)
  return { at: one.speaker.span[0], name: named.name, head, role: named.role, kind: kindOf(named, head) }
}

const definite = /^(?:the|this|that|these|those)$/i

// Names that stand in the text without speaking: "Syria's Defence Ministry", before "the ministry said".
const namedBefore = (read: ReadText, noun: string, before: number): string | null => {
  for (let at = before - 1; at >= Math.max(0, before - 5000); at -= 1) {
    const token = read.tokens[at] as Token
    if (token.lower !== noun || !/^\p{Lu}/u.test(token.text)) continue
    let from = at
    while (
      from > 0 &&
      (/^\p{Lu}/u.test(read.tokens[from - 1]?.text ?? '') ||
        /^(?:'s|of|for|and)$/.test(read.tokens[from - 1]?.lower ?? '')) &&
      read.tokens[from - 1]?.sentence === token.sentence
    )
      from -= 1
    while (from < at && /^(?:of|for|and|'s)$/.test(read.tokens[from]?.lower ?? '')) from += 1
    if (from === at) continue
    const first = read.tokens[from] as Token
    return read.text.slice(first.start, token.end)
  }
  return null
}

/** Finds for each attribution whom its speaker stands for, where the words alone do not say it. */
export const resolveSpeakers = (read: ReadText, found: readonly Attribution[]): Map<Attribution, Resolved> => {
  const resolved = new Map<Attribution, Resolved>()
  const mentions: Mention[] = []
  for (const one of found) {
    const mention = mentionOf(read, one)
    const guess = guessOf(read, one, mention, mentions)
    if (guess !== null) resolved.set(one, guess)
    const standing =
      guess === null
        ? mention
        : {
            ...(mentions.findLast(({ name }) => name === guess.name) ?? { ...mention, name: guess.name }),
            at: mention.at,
          }
    if (!/^(?:he|she|it|they|we|i|who)$/i.test(standing.name)) mentions.push(standing)
  }
  return resolved
}

const guessOf = (read: ReadText, one: Attribution, mention: Mention, earlier: readonly Mention[]): Resolved | null => {
  const [from, to] = one.speaker.name
  const lower = mention.name.toLowerCase()
  if (/^(?:he|she|his|her)$/.test(lower)) {
    const found = earlier.findLast(({ kind }) => kind === 'person')
    return found === undefined
      ? null
      : { name: found.name, because: `the last person who spoke before “${mention.name}”` }
  }
  if (/^(?:it|its)$/.test(lower)) {
    const found = earlier.findLast(({ kind }) => kind === 'body')
    return found === undefined
      ? null
      : { name: found.name, because: `the last body that spoke before “${mention.name}”` }
  }
  if (/^(?:they|their)$/.test(lower)) {
    const found = earlier.findLast(({ kind }) => kind === 'crowd') ?? earlier.at(-1)
    return found === undefined ? null : { name: found.name, because: `the last who spoke before “${mention.name}”` }
  }
  if (
    definite.test(read.tokens[from]?.text ?? '') &&
    to - from <= 3 &&
    /^\p{Ll}/u.test(read.tokens[to - 1]?.text ?? '')
  ) {
    const noun = read.tokens[to - 1]?.lower ?? ''
    const spoke = earlier.findLast(
      ({ name, head, role }) =>
        (head.toLowerCase() === noun && name.toLowerCase() !== lower) ||
        role
          ?.toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(noun),
    )
    if (spoke !== undefined) return { name: spoke.name, because: `the last “${noun}” that spoke before` }
    const standing = namedBefore(read, noun, from)
    if (standing !== null) return { name: standing, because: `the last “${noun}” named before` }
    if (/^(?:group|monitor|watchdog|organisation|organization|agency|body)$/.test(noun)) {
      const body = earlier.findLast(({ kind, name }) => kind === 'body' && name.toLowerCase() !== lower)
      if (body !== undefined) return { name: body.name, because: 'the last body that spoke before' }
    }
    return null
  }
  if (to - from === 1 && /^\p{Lu}/u.test(mention.name)) {
    const full = earlier.findLast(({ name }) => name !== mention.name && lastWord(name) === mention.name) ?? null
    if (full !== null) return { name: full.name, because: 'the fuller name that ends with this one' }
  }
  return null
}
