import { adjunct, hasFinite, isTime, type Range } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { ending } from '../reading/trim-end.ts'
import { closesQuote } from '../speakers/sources.ts'

/** What is said to the left of the cue or of its subject: speech, or the clause. */
export const leftContent = (read: ReadText, sentence: Sentence, anchor: number, inserted = false): Range[] | null => {
  const { tokens } = read
  let end = anchor
  if (tokens[end - 1]?.text === ',' || /^(?:—|–|--|-)$/.test(tokens[end - 1]?.text ?? '')) end -= 1
  if (end <= 0) return null
  if (closesQuote(tokens, end - 1) && isSpeech(read, end - 1)) {
    const [from] = quotationRange(read, end - 1)
    const host = read.sentences[tokens[from]?.sentence ?? 0]
    const start = host === undefined || tokens[from]?.paragraph !== host.paragraph ? from : mixedStart(read, host, from)
    return [[start, end]]
  }
  if (end === anchor || end <= sentence.from) return null
  const from = clauseFrom(tokens, sentence.from, end)
  if (tokens[from]?.lower === 'according') return null
  if (!(inserted || hasFinite(tokens, from, end) || headlike(tokens, from, end) || clauselike(tokens, from, end)))
    return null
  if (
    /^(?:after|when|as|while|if|since|although|though|before|because|once|until|during|asked|told|pressed|questioned|confronted|challenged|shown|speaking|writing|according)$/.test(
      tokens[from]?.lower ?? '',
    ) &&
    !isTime(tokens[from + 1]) &&
    !/^(?:many|much|few|of)$/.test(tokens[from + 1]?.lower ?? '') &&
    !tokens.slice(from, end).some((token) => token.text === ',')
  )
    return null
  return [[from, end]]
}

const clauselike = (tokens: readonly Token[], from: number, end: number): boolean =>
  end - from >= 5 &&
  !adjunct(tokens, from) &&
  // "In government-controlled territory, …", "Using a reverse image search, …"
  (tokens.slice(from, end).some(({ text }) => text === ',') ||
    !(tokens[from]?.pos === 'ADP' || /ing$/.test(tokens[from]?.lower ?? ''))) &&
  tokens.slice(from, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')

const headlike = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens
    .slice(from, end)
    .some(
      (token) =>
        (token.pos === 'NUM' &&
          token.lower !== 'one' &&
          tokens[from]?.pos !== 'ADP' &&
          !onlyMarks(tokens, from, end)) ||
        /^(?:killed|dead|wounded|injured|missing|toll|deaths|arrested|hurt|detained)$/.test(token.lower),
    )

// "17:31 — UN condemns attack"
const onlyMarks = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens.slice(from, end).every(({ pos }) => /^(?:NUM|PUNCT|SYM|X)$/.test(pos)) &&
  !tokens.slice(from, end).every(({ text }) => /^\p{L}/u.test(text))

// Words of the same sentence before the speech belong to it: It was “a disaster”, he said.
const mixedStart = (read: ReadText, host: Sentence, from: number): number => {
  const before = read.tokens[from - 1]
  if (from === host.from || before === undefined || ending.test(before.text) || closesQuote(read.tokens, from - 1))
    return from
  return clauseFrom(read.tokens, host.from, from)
}

// "LASARA (Agency) —"
const dateline = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from < 12 &&
  /^\p{Lu}{2}/u.test(tokens[from]?.text ?? '') &&
  tokens.slice(from, to).every(({ text }) => !/^\p{Ll}/u.test(text))

const clauseFrom = (tokens: readonly Token[], start: number, end: number): number => {
  let from = start
  for (let at = start; at < end; at += 1) {
    const token = tokens[at]
    if (
      token !== undefined &&
      (token.text === ';' ||
        // "He retracted it: only 20 had died, he now said"
        (token.text === ':' && token.quotation < 0 && hasFinite(tokens, start, at) && hasFinite(tokens, at + 1, end)) ||
        (/^(?:—|--|–|-)$/.test(token.text) && dateline(tokens, start, at)))
    )
      from = at + 1
  }
  while (/^(?:but|and|yet|so)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.text === ',') from += 1
  return from
}
