import type { Cue } from '../attributions/cues.ts'
import { addressee } from '../reading/addressees.ts'
import { skipAdjuncts } from '../reading/adjuncts.ts'
import { bracketEnd } from '../reading/brackets.ts'
import { firstAt } from '../reading/first-at.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { hasFinite, isFiniteVerb, type Range, startsPhrase } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import { pointing, thatAhead } from '../reading/that.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { afterInsertion, counts } from './after-insertion.ts'
import { resumesAt, speechAndMore } from './speech-parts.ts'

const _skipPhrase = (tokens: readonly Token[], at: number, ceiling: number): number =>
  phraseRight(tokens, at, ceiling) ?? at

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
  const limit = trimEnd(tokens, cue.to, bracketEnd(tokens, cue.to, sentence.to))
  const { frames } = cue.word
  let at = cue.to
  if (
    frames.has('a') &&
    cue.word.class !== 'demand' &&
    (frames.has('c') || frames.has('q')) &&
    startsPhrase(tokens[at]) &&
    !/^(?:there|that)$/.test(tokens[at]?.lower ?? '')
  ) {
    const end = addressee(tokens, at, limit, hasLeft)
    // "promised an inquiry into the killings": what is promised, and to nobody.
    const promised = cue.word.class === 'commit' && tokens[end]?.pos === 'ADP'
    if (end !== at && !promised) at = end
  }
  // "told him of 80 burials"
  if (/^(?:tell|inform|notify|warn|remind)$/.test(cue.word.lemma)) {
    const whom = startsPhrase(tokens[cue.to]) ? phraseRight(tokens, cue.to, Math.min(limit, cue.to + 5)) : null
    const of = firstAt(tokens, cue.to, whom === null ? cue.to : whom + 1, ({ lower }) => lower === 'of')
    if (of > 0 && counts(tokens, of + 1, Math.min(limit, of + 4))) return [[of + 1, limit]]
  }
  if (cue.word.lemma === 'put it') while (at < cue.to + 5 && /^(?:ADV|ADJ)$/.test(tokens[at]?.pos ?? '')) at += 1
  const that = frames.has('c') ? thatAhead(read, at, limit) : null
  if (that !== null && that + 1 < limit) return [[isFiniteVerb(tokens, that + 1) ? that : that + 1, limit]]
  // "he wrote to his sister, and …"
  if (
    /^(?:write|complain|explain|report|announce|apologi[sz]e|confess|boast|cable|telegraph)$/.test(cue.word.lemma) &&
    tokens[at]?.lower === 'to'
  ) {
    const whom = phraseRight(tokens, at + 1, limit)
    if (whom !== null && /^[,.;:]$/.test(tokens[whom]?.text ?? '.')) at = whom
  }
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
  // "replied to his plea with six words: …"
  const colon =
    hasLeft || !frames.has('q') ? -1 : firstAt(tokens, at + 1, Math.min(limit, at + 10), ({ text }) => text === ':')
  if (
    colon > 0 &&
    (tokens[at]?.pos === 'ADP' ||
      tokens
        .slice(at, colon)
        .some(({ lower }) =>
          /^(?:caption|words?|message|line|headline|text|comment|statement|tweet|note)$/.test(lower),
        )) &&
    (tokens[colon + 1]?.quotation ?? -1) >= 0 &&
    !hasFinite(tokens, at, colon)
  )
    return speechAndMore(read, sentence, colon + 1)
  if (hasLeft) {
    const resumed = resumesAt(read, at, limit)
    if (resumed !== null) return speechAndMore(read, sentence, resumed)
  }
  if (at >= limit) return null
  // "what survivors believe to be upwards of 160 people"
  if (
    token.lower === 'to' &&
    tokens[at + 1]?.lower === 'be' &&
    tokens.slice(Math.max(0, cue.from - 8), cue.from).some(({ lower }) => lower === 'what')
  )
    return [[at, limit]]
  // "At dawn, villagers said, the soldiers came."
  const inserted =
    at === cue.to &&
    // "whose identity we were able to establish, 203 are students"
    tokens[cue.from - 1]?.lower !== 'to' &&
    frames.has('l') &&
    (frames.has('c') || frames.has('b')) &&
    /^(?:DET|PRON|PROPN|NOUN|NUM|ADV|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  if (token.text === ',') return hasLeft || inserted ? afterInsertion(read, at + 1, limit) : null
  if (token.quotation >= 0 && isSpeech(read, at)) return speechAndMore(read, sentence, at)
  // "held the minister answerable for 67 deaths"
  if (
    cue.word.lemma === 'hold' &&
    startsPhrase(token) &&
    counts(tokens, at, limit) &&
    tokens.slice(at, at + 12).some(({ lower }) => /^(?:responsible|accountable|answerable|liable|guilty)$/.test(lower))
  )
    return [[at, limit]]
  if (figured(tokens, at, limit)) return [[at, limit]]
  // "boasted of killing 22 policemen", "admitted to shooting two men"
  if (
    /^(?:of|to|about)$/.test(token.lower) &&
    ((/ing$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.pos === 'VERB') ||
      (tokens[at + 1]?.pos === 'NUM' && cue.word.class === 'concede')) &&
    /^(?:say|claim|concede|deny|account)$/.test(cue.word.class)
  )
    return [[at + 1, limit]]
  // "state says 46, parents say 61"
  if (hasLeft && at === cue.to && token.pos === 'NUM' && cue.word.lemma === 'say') return [[at, limit]]
  // "appealed to the UN for help", "pleaded with them “not to …”", "asks for towels"
  if (/^(?:appeal|plead|beg)$/.test(cue.word.lemma) && /^(?:for|to|with)$/.test(token.lower) && at === cue.to) {
    const whom = token.lower === 'for' ? null : phraseRight(tokens, at + 1, limit)
    const marked = whom !== null && ((tokens[whom]?.quotation ?? -1) >= 0 || tokens[whom]?.lower === 'for')
    if ((token.lower === 'for' && startsPhrase(tokens[at + 1])) || marked) return [[at, limit]]
  }
  if (hasLeft && !(frames.has('b') && startsPhrase(token) && hasFinite(tokens, at, limit))) return null
  if (token.quotation >= 0) return [[at, limit]]
  if (frames.has('w') && wh.test(token.lower)) return [[at, limit]]
  if (frames.has('i') && token.lower === 'to') {
    if (infinitive(tokens, at)) return [[at, limit]]
    // "appealed to the youth to lay down their guns"
    const asked = cue.word.lemma === 'appeal' ? phraseRight(tokens, at + 1, limit) : null
    return asked !== null && tokens[asked]?.lower === 'to' ? [[at, limit]] : null
  }
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
    return /^(?:put|give|set|peg|place|fix|amend|lay|pin)$/.test(cue.word.lemma)
      ? put(tokens, at, limit)
      : [[at, /^(?:count|find)$/.test(cue.word.class) ? limit : elaborated(tokens, at, limit)]]
  return null
}

// "pleaded a figure of 1,200", "stood by a toll of 29"
const figured = (tokens: readonly Token[], at: number, limit: number): boolean => {
  for (let noun = at; noun < Math.min(limit - 2, at + 4); noun += 1) {
    if (!/^(?:DET|ADJ|NOUN)$/.test(tokens[noun]?.pos ?? '')) return false
    if (!/^(?:figure|toll|total|count|tally|estimate|number)$/.test(tokens[noun]?.lower ?? '')) continue
    return (
      /^(?:of|at|as)$/.test(tokens[noun + 1]?.lower ?? '') &&
      tokens.slice(noun + 2, noun + 5).some(({ pos }) => pos === 'NUM')
    )
  }
  return false
}

// "agreed to the rules" promises nothing.
const infinitive = (tokens: readonly Token[], to: number): boolean =>
  !/^(?:DET|PRON|PROPN|NUM|ADP)$/.test(tokens[to + 1]?.pos ?? '')

const clauseStart =
  /^(?:there|if|when|as|while|not|no|nearly|at|up|in|after|since|more|about|around|almost|only|for|by|under|although|because|during|even|most|many|some|several|few|another)$/

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
    // "responsibility for the strike, in which 54 died"
    if (
      tokens[at]?.text === ',' &&
      /^(?:which|whom)$/.test(tokens[at + 2]?.lower ?? '') &&
      tokens[at + 1]?.pos === 'ADP'
    )
      return false
    if (!isFiniteVerb(tokens, at)) continue
    let before = at - 1
    while (before > from && /^(?:ADV|AUX|PART)$/.test(tokens[before]?.pos ?? '')) before -= 1
    return !/^(?:which|who)$/.test(tokens[before]?.lower ?? '')
  }
  return false
}

const nounStart = /^(?:what|of|having|nearly|at|up|more|over|about|around|almost|any|for|against)$/

// "called the killings ethnic cleansing", "described it as a coup".
const named = (tokens: readonly Token[], cue: Cue, at: number, limit: number): Range[] | null => {
  // "criticised what it called a policy", "dismissed that as arithmetic"
  const pointed =
    /^(?:what|that|how)$/.test(tokens[at]?.lower ?? '') && !/^(?:PRON|PROPN|AUX)$/.test(tokens[at + 1]?.pos ?? '')
  const free = tokens[at]?.lower === 'what' && /^(?:condemn|praise|deny|name)$/.test(cue.word.class)
  if (!(startsPhrase(tokens[at]) || pointed || free)) return null
  const as = tokens.slice(at, limit).some((token) => token.lower === 'as')
  // "called his wife"
  if (!as && cue.word.lemma === 'call' && limit - at <= 2 && tokens[at]?.pos !== 'ADJ') return null
  if (cue.word.lemma !== 'call' && !as && !/^(?:brand|label|dub|term)$/.test(cue.word.lemma))
    return cue.word.frames.has('n') ? [[at, limit]] : null
  return [[at, limit]]
}

const put = (tokens: readonly Token[], at: number, limit: number): Range[] | null => {
  // "lays most of the blame on the police"
  if (/^(?:lay|lays|laid|laying|pin|pins|pinned|pinning)$/.test(tokens[at - 1]?.lower ?? ''))
    return tokens
      .slice(at, Math.min(limit, at + 8))
      .some(({ lower }) => /^(?:blame|responsibility|fault|failure)$/.test(lower))
      ? [[at, limit]]
      : null
  // "gave 37 dead", "had given 40 and 80"
  if (tokens[at]?.pos === 'NUM' && /^(?:gave|gives?|given|giving)$/.test(tokens[at - 1]?.lower ?? ''))
    return [[at, limit]]
  // "the number of victims, which she put at 600"
  if (
    tokens[at]?.lower === 'at' &&
    (tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === 'which') ||
      (tokens[at + 1]?.pos === 'NUM' &&
        /^puts?$/.test(tokens[at - 1]?.lower ?? '') &&
        tokens
          .slice(Math.max(0, at - 12), at)
          .some(({ lower }) => /^(?:figure|number|toll|total|count|tally|estimate|it)$/.test(lower))))
  )
    return [[at, limit]]
  const words = tokens.slice(at, Math.min(limit, at + 10))
  const toll = words.some((token) =>
    /^(?:toll|number|figure|count|tally|dead|deaths|total|casualties|fatalities|losses|killed|it)$/.test(token.lower),
  )
  // "puts the first call at 02:14", "amended that to 22"
  if (
    words.some(
      ({ lower }, index) =>
        lower === 'at' && words.slice(index + 1, index + 4).some(({ pos }) => /^(?:NUM|SYM)$/.test(pos)),
    )
  )
    return [[at, limit]]
  // "lays most of the blame on the police"
  if (
    words.some(({ lower }) => /^(?:blame|responsibility|fault|failure)$/.test(lower)) &&
    tokens.slice(at, limit).some(({ lower }) => /^(?:on|with|at)$/.test(lower))
  )
    return [[at, limit]]
  const told = words.some((token, index) => token.lower === 'of' && words[index + 1]?.pos === 'NUM')
  return toll &&
    (told ||
      (/^(?:gave|gives?|giving|given)$/.test(tokens[at - 1]?.lower ?? '') && words.some(({ pos }) => pos === 'NUM')) ||
      tokens.slice(at, limit).some((token) => /^(?:at|as|above|below|over|under)$/.test(token.lower)))
    ? [[at, limit]]
    : null
}
