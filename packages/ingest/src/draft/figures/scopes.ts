import { isPersonWord } from '../reading/people.ts'
import { isTime } from '../reading/phrases.ts'
import type { ReadText, Token } from '../reading/tokens.ts'
import { victimNouns } from './behind.ts'
import type { Figure } from './figure.ts'
import { headOf } from './figure-heads.ts'
import { outcomeWords, populationWords } from './figure-words.ts'

interface Population {
  readonly wording: string
  readonly facets: Record<string, string>
}

// "12 others", "nine lives": nobody in particular.
const nobody = /^(?:others|lives|casualties)$/i

const everyone =
  /^(?:people|persons|individuals|lives|bodies|corpses|deaths|fatalities|victims|casualties|others|dead)$/i

// "784 of them civilians", "three of the dead were civilians", "eleven were foreigners": who they were.
const described = (read: ReadText, figure: Figure): Population | null => {
  const sentence = read.sentences[figure.sentence]
  if (sentence === undefined) return null
  let at = figure.to
  if (read.tokens[at]?.lower === 'of') {
    at += 1
    if (
      /^(?:the|those|these)$/.test(read.tokens[at]?.lower ?? '') &&
      outcomeWords.has(read.tokens[at + 1]?.lower ?? '')
    )
      at += 2
    else if (/^the victims$/.test(`${read.tokens[at]?.lower} ${read.tokens[at + 1]?.lower}`)) at += 2
    else if (/^(?:them|whom|these|those|which)$/.test(read.tokens[at]?.lower ?? '')) at += 1
    else return null
  } else if (!figure.part) return null
  const stop = at
  if (/^(?:were|was|are|is|being)$/.test(read.tokens[at]?.lower ?? '')) at += 1
  if (read.tokens[at]?.lower === 'of' && at > stop) at += 1
  if (/^[“"‘']$/.test(read.tokens[at]?.text ?? '')) at += 1
  if (at === figure.to || /^(?:DET)$/.test(read.tokens[at]?.pos ?? '')) return null
  const { end, head } = headOf(read, sentence, at)
  if (
    head === null ||
    head === 'members' ||
    !(
      read.tokens.slice(at, end).some(({ lower }) => isPersonWord(lower)) ||
      /^\p{Lu}.*s$/u.test(read.tokens[end - 1]?.text ?? '')
    )
  )
    return null
  // "12 of them soldiers had shot"
  return read.tokens[end]?.pos === 'AUX' || read.tokens[end]?.pos === 'VERB'
    ? null
    : { wording: head, facets: facetsOf(read, at, end) }
}

const facetsOf = (read: ReadText, from: number, to: number): Record<string, string> => {
  const facets: Record<string, string> = {}
  for (const token of read.tokens.slice(from, to))
    for (const [facet, term] of populationWords.get(token.lower) ?? []) facets[facet] = term
  return facets
}

/** Whom a figure counts, in the words there are and in the terms the vocabularies have. */
export const populationOf = (read: ReadText, figure: Figure): Population | null => {
  const told = figure.head === null ? null : named(read, figure)
  if (figure.head !== null) return told
  return suffered(read, figure) ?? described(read, figure)
}

// "dead prisoners" are prisoners; "arbitrary arrests" names nobody.
const named = (read: ReadText, figure: Figure): Population | null => {
  const last = read.tokens[figure.headEnd - 1]
  const behind = outcomeWords.get(read.tokens[figure.headEnd]?.lower ?? '')
  const noun = /^(?:NOUN|PROPN|PUNCT|PART|X)$/.test(last?.pos ?? '') && behind?.role !== 'n'
  if (!noun && !isPersonWord(last?.lower ?? '')) return null
  const wording = (figure.head ?? '').replace(/^(?:(?:more|other|dead|injured|wounded) )+(?=\p{L})/iu, '')
  const facets = facetsOf(read, figure.to, figure.headEnd)
  if (
    facets.affiliation === 'government-forces' &&
    !/soldier|troops|conscript|police|security (?:force|personnel|officer)|officers/i.test(wording)
  )
    delete facets.affiliation
  return wording === '' || nobody.test(wording) || (everyone.test(wording) && Object.keys(facets).length > 0)
    ? null
    : { wording, facets }
}

// "1,581 martyrs", "9,758 kidnappings of migrants": the noun of harm, or whom it befell.
const suffered = (read: ReadText, figure: Figure): Population | null => {
  const sentence = read.sentences[figure.sentence]
  const at = /^[“"‘']$/.test(read.tokens[figure.to]?.text ?? '') ? figure.to + 1 : figure.to
  const word = read.tokens[at]
  if (sentence === undefined || word === undefined || !outcomeWords.has(word.lower)) return null
  if (victimNouns.test(word.lower)) return { wording: word.text, facets: {} }
  if (outcomeWords.get(word.lower)?.role !== 'n' || read.tokens[at + 1]?.lower !== 'of') return null
  const { end, head } = headOf(read, sentence, at + 2)
  return head !== null && isPersonWord(read.tokens[end - 1]?.lower ?? '')
    ? { wording: head, facets: facetsOf(read, at + 2, end) }
    : null
}

// The clause behind the number, up to the next number, the next comma clause or the end.
const clauseEnd = (read: ReadText, figure: Figure): number => {
  const sentence = read.sentences[figure.sentence]
  let at = figure.headEnd
  while (at < (sentence?.to ?? 0)) {
    const token = read.tokens[at] as Token
    if (/^[;:“”"]$/.test(token.text) || /^(?:including|according|while|but|which|who|said|says)$/.test(token.lower))
      break
    if (token.text === ',' && at > figure.headEnd) break
    if (token.lower === 'and' && read.tokens[at + 1]?.pos === 'NUM') break
    at += 1
  }
  return at
}

const words = (read: ReadText, from: number, to: number): string =>
  read.text.slice(read.tokens[from]?.start ?? 0, read.tokens[to - 1]?.end ?? 0)

/** Where, from the same clause only; null when it is not said there. */
export const placeOf = (read: ReadText, figure: Figure): string | null => {
  const end = clauseEnd(read, figure)
  for (let at = figure.headEnd; at < end; at += 1) {
    if (!/^(?:in|at|near|around|outside|across|from)$/.test(read.tokens[at]?.lower ?? '')) continue
    let to = at + 1
    let capital = false
    while (
      to < end &&
      (/^(?:DET|PROPN|ADJ|NOUN|PART)$/.test(read.tokens[to]?.pos ?? '') ||
        /^(?:of|and|-)$/.test(read.tokens[to]?.lower ?? '')) &&
      !isTime(read.tokens[to])
    ) {
      if (/^\p{Lu}/u.test(read.tokens[to]?.text ?? '')) capital = true
      to += 1
    }
    while (to > at + 1 && /^(?:of|and)$/.test(read.tokens[to - 1]?.lower ?? '')) to -= 1
    if (capital && to > at + 1) return words(read, at + 1, to)
  }
  return null
}

const whenWords =
  /\b(?:(?:between|from) \d{1,2}(?: \p{Lu}\p{Ll}+)? (?:and|to) \d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?|(?:on|since|by|until|before|after) (?:\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?|\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?)|in (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|in (?:19|20)\d\d|(?:over|in|during|within) (?:the )?(?:past|last|first|two|three|four|five|six|seven|\d+) (?:\w+ )?(?:days?|weeks?|months?|years?|hours?|night)|(?:overnight|yesterday|today|this week|last (?:night|week|month|year)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))/u

/** When, as printed, from the same clause only; null when it is not said there. */
export const windowOf = (read: ReadText, figure: Figure): string | null => {
  const end = clauseEnd(read, figure)
  return end <= figure.headEnd ? null : (whenWords.exec(words(read, figure.headEnd, end))?.[0] ?? null)
}
