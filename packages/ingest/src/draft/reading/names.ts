import { wordsOf } from '../lexicon.ts'
import { ownerOf } from '../speakers/owners.ts'
import type { Speaker } from '../speakers/speaker.ts'
import type { Range } from './phrases.ts'
import type { ReadText, Token } from './tokens.ts'

const titles = wordsOf('titles')
const bodies = wordsOf('bodies')
const crowd =
  /^(?:reports?|accounts?|sources?|witness(?:es)?|eyewitness(?:es)?|residents?|villagers|survivors?|observers|activists|locals|people|many|some|others|officials?|analysts|experts|critics|everyone|photographs|footage|images|videos?|posts?|tweets?|documents|records|medics|rescuers|relatives|diplomats|neighbours|neighbors|organizations|organisations|groups|media|outlets|monitors)$/

const textOf = (read: ReadText, [from, to]: Range): string => {
  const first = read.tokens[from]
  const last = read.tokens[to - 1]
  return first === undefined || last === undefined ? '' : read.text.slice(first.start, last.end)
}

const named = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'PROPN' || /^\p{Lu}/u.test(token.text))

// "UN rights chief Volker Türk": the name is the capitals at the end, the title is what stands before them.
const tail = (read: ReadText, [from, to]: Range): number => {
  let at = to
  if (bodies.has(read.tokens[to - 1]?.lower ?? '')) return from
  while (at > from) {
    const token = read.tokens[at - 1]
    if (token === undefined) break
    const joint = /^(?:-|al|el|bin|ibn|abu|de|van|von|der|di|da|le|la)$/.test(token.lower) && at < to
    if (!(named(token) || joint) || titles.has(token.lower)) break
    at -= 1
  }
  while (at < to && !named(read.tokens[at])) at += 1
  return at
}

/** A speaker's name and role, apart from each other. */
export interface Named {
  readonly name: string
  readonly role: string | null
  /** True for crowds and documents, which are no parties. */
  readonly unnamed: boolean
}

const person = (read: ReadText, range: Range): boolean => {
  const start = tail(read, range)
  return start > range[0] && start < range[1] && range[1] - start <= 6
}

/** Takes name and role of a speaker apart. */
export const nameOf = (read: ReadText, speaker: Speaker): Named => {
  const whole = textOf(read, speaker.name)
  const role = speaker.role === null ? null : textOf(read, speaker.role)
  const last = read.tokens[speaker.name[1] - 1]
  const hasCapitals = read.tokens
    .slice(...speaker.name)
    .some((token, index) => named(token) && (index > 0 || token.pos === 'PROPN'))
  const unnamed = crowd.test(last?.lower ?? '') && !hasCapitals
  // "The ministry's spokesman, Hassan Abdul Ghani": the apposition holds the name.
  if (speaker.role !== null && !named(last)) {
    const from = tail(read, speaker.role)
    const titled = read.tokens
      .slice(speaker.role[0], from)
      .every((token) => titles.has(token.lower) || token.text === '.')
    if (titled && from < speaker.role[1])
      return { name: textOf(read, [from, speaker.role[1]]), role: whole, unnamed: false }
  }
  // "figures released by the ministry": the ministry says it.
  const owner = ownerOf(read.tokens, speaker.span)
  if (owner !== null && !read.tokens.slice(...owner).every(({ pos }) => pos === 'PRON'))
    return { name: textOf(read, owner), role: null, unnamed: false }
  const start = tail(read, speaker.name)
  if (start > speaker.name[0] && start < speaker.name[1] && person(read, speaker.name)) {
    const before = read.tokens[start - 1]
    const article = start === speaker.name[0] + 1 && before?.pos === 'DET'
    if (
      !article &&
      before?.pos !== 'ADP' &&
      before?.pos !== 'DET' &&
      before?.pos !== 'PART' &&
      before?.lower !== 'and' &&
      before?.pos !== 'PUNCT'
    )
      return {
        name: textOf(read, [start, speaker.name[1]]),
        role: textOf(read, [speaker.name[0], start]),
        unnamed: false,
      }
  }
  return { name: whole, role: unnamed ? 'unnamed' : role, unnamed }
}

/** The words of a range as printed. */
export const wordsAt = textOf
