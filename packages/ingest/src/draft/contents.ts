import type { Cue } from './cues.ts'
import { adjunct, hasFinite, isFiniteVerb, isTime, phraseRight, type Range, startsPhrase } from './phrases.ts'
import { closesQuote } from './sources.ts'
import { isSpeech, quotationRange } from './speech.ts'
import type { ReadText, Sentence, Token } from './tokens.ts'

const ending = /^(?:[.?!…;:,]|—|–|--)$/

/** The end of the words before the mark that ends the sentence. */
export const trimEnd = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  while (end > from && ending.test(tokens[end - 1]?.text ?? '') && (tokens[end - 1]?.quotation ?? -1) < 0) end -= 1
  return end
}

const _skipPhrase = (tokens: readonly Token[], at: number, ceiling: number): number =>
  phraseRight(tokens, at, ceiling) ?? at

// "in a statement", "on Monday", "late on Tuesday": how and when it was said, not what.
const skipAdjuncts = (tokens: readonly Token[], start: number, ceiling: number): number => {
  let at = start
  for (let turn = 0; turn < 6; turn += 1) {
    const token = tokens[at]
    if (token === undefined || at >= ceiling) return at
    if (
      token.text === ',' &&
      tokens[at + 1] !== undefined &&
      (adjunct(tokens, at + 1) || (isTime(tokens[at + 1]) && !hasSubject(tokens, at + 1, ceiling)))
    )
      at += 1
    else if (adjunct(tokens, at)) {
      const next = tokens[at + 1]
      const end = startsPhrase(next) || isTime(next) ? phraseOf(tokens, at + 1, ceiling) : at + 1
      at = end
    } else if (isTime(token) && !hasSubject(tokens, at, ceiling) && tokens[at + 1]?.pos !== 'NOUN') at += 1
    else if (
      token.pos === 'ADV' &&
      !/^(?:there|how|why|when|where|not|no|more|almost|nearly|about|around|so|as|only|at|too)$/.test(token.lower) &&
      !/^(?:NUM|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
    )
      at += 1
    else return at
  }
  return at
}

const hasSubject = (tokens: readonly Token[], at: number, ceiling: number): boolean => {
  const end = phraseRight(tokens, at, ceiling)
  return end !== null && isFiniteVerb(tokens, end)
}

// A phrase after "in" or "at" with its own "with …": "an interview with the broadcaster".
const phraseOf = (tokens: readonly Token[], at: number, ceiling: number): number => {
  if (isTime(tokens[at])) {
    let end = at + 1
    while (isTime(tokens[end]) || tokens[end]?.pos === 'NUM') end += 1
    return end
  }
  let end = at
  for (let index = at; index < ceiling; index += 1) {
    const token = tokens[index]
    if (token === undefined || !/^(?:DET|ADJ|NOUN|PROPN|PRON|PART|NUM|VERB)$/.test(token.pos)) break
    if (token.pos === 'VERB' && !/(?:ed|ing|en)$/.test(token.lower)) break
    if (index > at && token.pos === 'DET') break
    if (token.pos === 'PRON' && !/^(?:its|his|her|their)$/.test(token.lower)) break
    end = index + 1
    if (token.pos === 'NOUN' && !/^(?:NOUN|PART)$/.test(tokens[index + 1]?.pos ?? '')) break
  }
  while (
    /^(?:with|to|on|of|from|for|by)$/.test(tokens[end]?.lower ?? '') &&
    startsPhrase(tokens[end + 1]) &&
    !isTime(tokens[end + 1])
  ) {
    const next = phraseRight(tokens, end + 1, ceiling)
    if (next === null || next >= ceiling || isFiniteVerb(tokens, next)) break
    end = next
  }
  return end
}

// "claimed, without evidence, that"
const insertion = (tokens: readonly Token[], comma: number): boolean => {
  for (let at = comma + 2; at < comma + 9; at += 1)
    if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'that') return true
  return false
}

const thatAhead = (read: ReadText, from: number, ceiling: number): number | null => {
  const { tokens } = read
  for (let at = from; at < Math.min(ceiling, from + 16); at += 1) {
    const token = tokens[at]
    if (token === undefined || isSpeech(read, at)) return null
    if (token.lower === 'that' && !pointing(tokens, at, ceiling))
      return at === from || !isFiniteVerb(tokens, at + 1) ? at : null
    if (
      token.text === ',' &&
      tokens[at + 1]?.lower !== 'that' &&
      !insertion(tokens, at) &&
      !adjunct(tokens, at + 1) &&
      !isTime(tokens[at + 1])
    )
      return null
    if (token.lower === 'to' && at === from) return null
    if (
      isFiniteVerb(tokens, at) ||
      /^[;:]$/.test(token.text) ||
      (/ing$/.test(token.lower) && tokens[at - 1]?.text === ',')
    )
      return null
  }
  return null
}

// "rejected that figure" points at a thing; "said that figure was wrong" opens a clause.
const pointing = (tokens: readonly Token[], at: number, ceiling: number): boolean =>
  /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
  !/s$/.test(tokens[at + 1]?.lower ?? '') &&
  !hasFinite(tokens, at + 2, ceiling)

// Speech that starts here, to its closing mark; and its sentence when it is a part of one.
const speechFrom = (read: ReadText, at: number): Range => quotationRange(read, at)

const continues = (word: Token | undefined): boolean => word !== undefined && /^(?:and|but|or|,)$/.test(word.lower)

// “This election,” she told supporters in Ohio, “is about us.”
const resumesAt = (read: ReadText, from: number, limit: number): number | null => {
  for (let at = from; at < limit - 1; at += 1) {
    if (isFiniteVerb(read.tokens, at)) return null
    if (read.tokens[at]?.text === ',' && isSpeech(read, at + 1) && (read.tokens[at]?.quotation ?? -1) < 0) return at + 1
  }
  return null
}

const wh = /^(?:how|why|what|whether|who|where|when|if|which)$/

/** What is said to the right of the cue; null when nothing there can be it. */
export const rightContent = (
  read: ReadText,
  sentence: Sentence,
  cue: Cue,
  _floor: number,
  hasLeft = false,
): Range[] | null => {
  const { tokens } = read
  const limit = trimEnd(tokens, cue.to, sentence.to)
  const { frames } = cue.word
  let at = cue.to
  if (
    frames.has('a') &&
    cue.word.class !== 'demand' &&
    (frames.has('c') || frames.has('q')) &&
    startsPhrase(tokens[at]) &&
    !/^(?:there|that)$/.test(tokens[at]?.lower ?? '')
  ) {
    const end = addressee(tokens, at, limit)
    if (end !== at) at = end
  }
  const that = frames.has('c') ? thatAhead(read, at, limit) : null
  if (that !== null && that + 1 < limit) return [[isFiniteVerb(tokens, that + 1) ? that : that + 1, limit]]
  at = skipAdjuncts(tokens, at, limit)
  const token = tokens[at]
  if (token === undefined) return null
  if (
    token.text === ':' ||
    (token.text === ',' && tokens[at + 1]?.quotation !== -1 && tokens[at + 1]?.quotation !== undefined)
  ) {
    const next = tokens[at + 1]
    if (next === undefined || (token.text === ':' && at + 1 >= sentence.to && next.paragraph > sentence.paragraph + 2))
      return null
    if (next.quotation >= 0) return speechAndMore(read, sentence, at + 1)
    return token.text === ':' && at + 1 < limit ? [[at + 1, limit]] : null
  }
  if (hasLeft) {
    const resumed = resumesAt(read, at, limit)
    if (resumed !== null) return speechAndMore(read, sentence, resumed)
  }
  if (at >= limit) return null
  if (token.text === ',') return hasLeft ? afterInsertion(read, at + 1, limit) : null
  if (token.quotation >= 0 && isSpeech(read, at)) return speechAndMore(read, sentence, at)
  if (hasLeft && !(frames.has('b') && startsPhrase(token) && hasFinite(tokens, at, limit))) return null
  if (token.quotation >= 0) return [[at, limit]]
  if (frames.has('w') && wh.test(token.lower)) return [[at, limit]]
  if (frames.has('i') && token.lower === 'to') return [[at, limit]]
  if (frames.has('i') && frames.has('a') && startsPhrase(token)) {
    for (let index = at + 1; index < limit; index += 1) if (tokens[index]?.lower === 'to') return [[at, limit]]
  }
  if (cue.word.class === 'silence') return [[at, limit]]
  if (frames.has('x')) return named(tokens, cue, at, limit)
  if (
    frames.has('b') &&
    isClause(tokens, at, limit) &&
    (startsPhrase(token) || clauseStart.test(token.lower) || token.pos === 'ADP' || token.pos === 'SYM')
  )
    return [[at, limit]]
  if (frames.has('b') && startsPhrase(token) && cue.word.lemma === 'say') return [[at, limit]]
  // "a promise that analysts say is unworkable"
  if (frames.has('b') && isFiniteVerb(tokens, at) && at === cue.to) return [[at, limit]]
  if (
    frames.has('n') &&
    (startsPhrase(token) ||
      (token.lower === 'that' && pointing(tokens, at, limit)) ||
      token.pos === 'VERB' ||
      nounStart.test(token.lower) ||
      token.pos === 'ADV' ||
      token.pos === 'ADP')
  )
    return cue.word.lemma === 'put' ? put(tokens, at, limit) : [[at, elaborated(tokens, at, limit)]]
  return null
}

const clauseStart =
  /^(?:there|if|when|as|while|not|no|nearly|at|up|in|after|since|more|about|around|almost|only|for|by|under|although|because|during|even)$/
// "announced the end of the campaign, which killed 12": the relative clause is the writer's.
const elaborated = (tokens: readonly Token[], from: number, limit: number): number => {
  for (let at = from + 1; at < limit; at += 1) {
    if (tokens[at]?.text !== ',') continue
    const next = tokens[at + 1]
    if (/^(?:which|who|where|whose)$/.test(next?.lower ?? '')) return at
    if (next?.pos === 'ADP' && /^(?:which|whom)$/.test(tokens[at + 2]?.lower ?? '')) return at
  }
  return limit
}

// A clause of its own, and not a thing with a relative clause behind it.
const isClause = (tokens: readonly Token[], from: number, limit: number): boolean => {
  for (let at = from; at < limit; at += 1) {
    if (!isFiniteVerb(tokens, at)) continue
    let before = at - 1
    while (before > from && /^(?:ADV|AUX|PART)$/.test(tokens[before]?.pos ?? '')) before -= 1
    return !/^(?:which|who)$/.test(tokens[before]?.lower ?? '')
  }
  return false
}

const nounStart = /^(?:what|having|nearly|at|up|more|over|about|around|almost|any|for|against)$/

const addressee = (tokens: readonly Token[], start: number, ceiling: number): number => {
  const end = shortPhrase(tokens, start, ceiling)
  // "The ministry told of …" has no addressee; "told reporters 12 people" does.
  return end ?? start
}

const shortPhrase = (tokens: readonly Token[], start: number, ceiling: number): number | null => {
  const first = tokens[start]
  if (first?.pos === 'PRON' && !/^(?:his|her|its|their|our|my)$/.test(first.lower)) return start + 1
  let end: number | null = null
  for (let at = start; at < ceiling; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (at > start && token.pos === 'DET' && tokens[at - 1]?.lower !== 'and') break
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) end = at + 1
    else if (/^(?:the|a|an)$/.test(token.lower) && end === null) continue
    else if (token.lower === 'and' && /^(?:NOUN|PROPN|DET)$/.test(tokens[at + 1]?.pos ?? '')) continue
    else if (
      !/^(?:ADJ|PART|PRON|DET|VERB|NUM)$/.test(token.pos) ||
      (token.pos === 'NUM' && end !== null) ||
      (token.pos === 'VERB' && isFiniteVerb(tokens, at)) ||
      (token.pos === 'PRON' && end !== null)
    )
      break
  }
  return end
}

// "called the killings ethnic cleansing", "described it as a coup".
const named = (tokens: readonly Token[], cue: Cue, at: number, limit: number): Range[] | null => {
  if (!startsPhrase(tokens[at])) return null
  const as = tokens.slice(at, limit).some((token) => token.lower === 'as')
  if (cue.word.lemma !== 'call' && !as && !/^(?:brand|label|dub|term)$/.test(cue.word.lemma))
    return cue.word.frames.has('n') ? [[at, limit]] : null
  return [[at, limit]]
}

const put = (tokens: readonly Token[], at: number, limit: number): Range[] | null => {
  const words = tokens.slice(at, Math.min(limit, at + 10))
  const toll = words.some((token) =>
    /^(?:toll|number|figure|count|tally|dead|deaths|total|casualties|fatalities|losses|killed|it)$/.test(token.lower),
  )
  return toll && tokens.slice(at, limit).some((token) => token.lower === 'at') ? [[at, limit]] : null
}

const speechAndMore = (read: ReadText, sentence: Sentence, at: number): Range[] => {
  const speech = speechFrom(read, at)
  const pieces: Range[] = [speech]
  const next = speech[1]
  const following = read.tokens[next]
  const parent = read.sentences[read.tokens[next - 1]?.sentence ?? 0] ?? sentence
  if (
    following !== undefined &&
    next < parent.to &&
    !continues(following) &&
    following.quotation < 0 &&
    !ending.test(following.text)
  ) {
    const limit = trimEnd(read.tokens, next, parent.to)
    if (limit > next) return [[speech[0], limit]]
  }
  return [...pieces, ...nextParts(read, speech)]
}

// A mark repeated at the next paragraph continues the speech.
const nextParts = (read: ReadText, speech: Range): Range[] => {
  const first = read.tokens[speech[0]]?.quotation ?? -1
  const group = read.quotations[first]?.group
  const parts: Range[] = []
  let at = speech[1]
  for (let turn = 0; turn < 12; turn += 1) {
    const quotation = read.tokens[at]?.quotation ?? -1
    if (quotation < 0 || read.quotations[quotation]?.group !== group) break
    const range = quotationRange(read, at)
    parts.push(range)
    at = range[1]
  }
  return parts
}

const afterInsertion = (read: ReadText, from: number, limit: number): Range[] | null => {
  const token = read.tokens[from]
  if (token === undefined || from >= limit) return null
  if (token.quotation >= 0) return speechAndMore(read, read.sentences[token.sentence] as Sentence, from)
  if (
    /^(?:adding|saying|citing|quoting|noting|who|which|but|while|according|and|as|after|before|when|referring|speaking)$/.test(
      token.lower,
    ) ||
    /ing$/.test(token.lower)
  )
    return null
  // "…, officials said, a day after 12 people died"
  if (read.tokens.slice(from, from + 3).some((word) => isTime(word))) return null
  return hasFinite(read.tokens, from, limit) ? [[from, limit]] : null
}

/** What is said to the left of the cue or of its subject: speech, or the clause. */
export const leftContent = (read: ReadText, sentence: Sentence, anchor: number, _floor: number): Range[] | null => {
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
  if (!(hasFinite(tokens, from, end) || headlike(tokens, from, end) || clauselike(tokens, from, end))) return null
  if (
    /^(?:after|when|as|while|if|since|although|though|before|because|once|until|during|asked)$/.test(
      tokens[from]?.lower ?? '',
    ) &&
    !tokens.slice(from, end).some((token) => token.text === ',')
  )
    return null
  return [[from, end]]
}

const clauselike = (tokens: readonly Token[], from: number, end: number): boolean =>
  end - from >= 5 &&
  !adjunct(tokens, from) &&
  tokens.slice(from, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')

const headlike = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens.slice(from, end).some((token) => /^(?:killed|dead|wounded|injured|missing)$/.test(token.lower))

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
      (token.text === ';' || (/^(?:—|--|–|-)$/.test(token.text) && dateline(tokens, start, at)))
    )
      from = at + 1
  }
  while (/^(?:but|and|yet|so)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.text === ',') from += 1
  return from
}

/** “C1,” he said. “C2.” goes on with the same speaker. */
export const carryingSpeech = (read: ReadText, sentence: Sentence, cue: Cue, so: readonly Range[]): Range[] => {
  const { tokens } = read
  const first = so[0]
  if (first === undefined || (tokens[first[0]]?.quotation ?? -1) < 0) return []
  const next = tokens[sentence.to]
  if (next === undefined || next.paragraph !== sentence.paragraph || next.quotation < 0 || sentence.to - cue.to > 30)
    return []
  if (so.some(([from, to]) => from <= sentence.to && sentence.to < to) || !isSpeech(read, sentence.to)) return []
  const range = quotationRange(read, sentence.to)
  const after = tokens[range[1]]
  // A cue right behind it speaks for itself.
  if (after !== undefined && after.paragraph === next.paragraph && tokens[range[1] - 1]?.sentence === after.sentence)
    return []
  return [range, ...nextParts(read, range)]
}
