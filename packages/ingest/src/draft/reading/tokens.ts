import model from 'wink-eng-lite-web-model'
import winkNLP, { type PartOfSpeech, type WinkMethods } from 'wink-nlp'
import { findQuotations, type Quotation } from './quotations.ts'

/** One word or mark of the kept text. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly pos: PartOfSpeech
  /** The number of the quotation it stands in, or -1. */
  readonly quotation: number
  readonly sentence: number
  readonly paragraph: number
}

/** A sentence, as a range of tokens. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly paragraph: number
}

/** The kept text taken apart; nothing in it is changed. */
export interface ReadText {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

let tagger: WinkMethods | undefined
// Made at the first text, so that commands that draft nothing do not wait for it.
const nlp = (): WinkMethods => {
  tagger ??= winkNLP(model, ['sbd', 'pos'])
  return tagger
}

type Loose = { -readonly [K in keyof Token]: Token[K] }

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
const alwaysVerb = /^(?:said|says|told|wrote|spoke|died|killed)$/
const takenForNoun =
  /^(?:abducted|kidnapped|detained|arrested|displaced|attacked|shelled|stormed|ambushed|raided|bombed)$/
const alwaysNoun = /^(?:spokesman|spokeswoman|spokesperson|chief|general|official|officials|rebel|rebels)$/

// What the tagger gets wrong often enough to matter here.
const repaired = (token: Loose, before: Loose | undefined): PartOfSpeech => {
  const { lower, pos, text } = token
  if (/^['’]$/.test(text) && before !== undefined && before.end === token.start && /s$/.test(before.lower))
    return 'PART'
  // "Sixty-one migrants, women among them, drowned"
  if (/^(?:drowned|perished)$/.test(lower) && /^(?:NOUN|PROPN|PUNCT)$/.test(before?.pos ?? '')) return 'VERB'
  if (alwaysVerb.test(lower) || (pos === 'NOUN' && takenForNoun.test(lower))) return 'VERB'
  if (alwaysNoun.test(lower) && pos !== 'PROPN') return 'NOUN'
  if (weekdays.test(lower) || (months.test(lower) && /^\p{Lu}/u.test(text) && lower !== 'may')) return 'PROPN'
  if (lower === 'that' && pos === 'PRON' && before !== undefined && /^(?:VERB|NOUN|PRON|ADV)$/.test(before.pos))
    return 'SCONJ'
  // "according to figures", "the ministry's estimates": behind a preposition or an owner stands no verb in -s.
  if (
    pos === 'VERB' &&
    /^(?:figures|estimates|counts|reports|claims|records|accounts|tallies|estimate|count|tally|toll)$/.test(lower) &&
    (/^(?:ADP|DET|ADJ)$/.test(before?.pos ?? '') || /^(?:'s|to|of|by)$/.test(before?.lower ?? ''))
  )
    return 'NOUN'
  // "according to the monitor": behind an article stands no verb.
  if (pos === 'VERB' && /^(?:the|an?)$/.test(before?.lower ?? '') && !/(?:ed|en|ing|wn)$/.test(lower)) return 'NOUN'
  if (lower === 'shot' && pos === 'NOUN' && /^(?:been|was|were|being|be)$/.test(before?.lower ?? '')) return 'VERB'
  // "has evidence of 18 deaths"
  if (pos === 'VERB' && lower === 'evidence') return 'NOUN'
  // "The union reports the deaths"
  if (pos === 'ADJ' && lower === 'union') return 'NOUN'
  if (/^\d/.test(text)) return 'NUM'
  if (/^(?:north|south|east|west)(?:east|west)?$/.test(lower) && pos === 'ADV' && before?.pos === 'DET') return 'NOUN'
  // "the Harun Monitor": a capital behind a name or an article is no verb.
  if (
    /^\p{Lu}\p{Ll}/u.test(text) &&
    /^(?:VERB|ADJ|NOUN|ADV|X)$/.test(pos) &&
    before !== undefined &&
    before.paragraph === token.paragraph &&
    (before.pos === 'PROPN' || before.pos === 'DET')
  )
    return 'PROPN'
  return pos
}

// Titles whose full stop the tagger takes for the end of a sentence.
const abbreviation = /^(?:Rev|Maj|Capt|Sgt|Adm|Cmdr|Supt|Insp|Hon|Pres|Cpl|Pvt|Lieut|Fr|Msgr|Atty|Asst)$/

// A run of letters this long is no word (an embedded picture, a key): it is read as a gap, since the tagger takes its square.
const noWord = /\S{400,}/gu

const readParagraph = (text: string, from: number, to: number, tokens: Loose[], paragraph: number): void => {
  const raw = text.slice(from, to)
  const wink = nlp()
  const doc = wink.readDoc(raw.replace(noWord, (run) => ' '.repeat(run.length)))
  const list = doc.tokens()
  const first = tokens.length
  const words = list.out() as string[]
  const tags = list.out(wink.its.pos) as PartOfSpeech[]
  let cursor = 0
  words.forEach((word, index) => {
    const at = raw.indexOf(word, cursor)
    if (at < 0) return
    cursor = at + word.length
    const last = tokens.at(-1)
    if (word === '.' && last !== undefined && last.end === from + at && abbreviation.test(last.text)) {
      last.text += '.'
      last.lower += '.'
      last.end += 1
      return
    }
    const token: Loose = {
      text: word,
      // "WHO" asks for nobody.
      lower: word === 'WHO' ? 'w.h.o.' : word.toLowerCase().replace(/’/g, "'"),
      start: from + at,
      end: from + cursor,
      pos: tags[index] ?? 'X',
      quotation: -1,
      sentence: 0,
      paragraph,
    }
    token.pos = repaired(token, tokens.at(-1))
    tokens.push(token)
  })
  nameCapitals(tokens, first)
  nounsByPlace(tokens, first)
  subjectsOfSaying(tokens, first)
}

// What the words around it tell of a word: "a relative of the driver", "according to sources", "he wrote that officers".
const nounsByPlace = (tokens: Loose[], from: number): void => {
  for (let at = from; at < tokens.length; at += 1) {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (token === undefined || before === undefined) continue
    if (token.pos === 'ADJ' && before.pos === 'DET' && after?.lower === 'of') token.pos = 'NOUN'
    // "The parish register records 57 burials"
    if (
      token.pos === 'NOUN' &&
      before.pos === 'VERB' &&
      /^(?:records|lists|counts|puts|shows|names|gives|claims|reports|estimates|has)$/.test(token.lower) &&
      after?.pos === 'NUM' &&
      /^(?:register|record|count|report|list|log|tally|census|survey)$/.test(before.lower)
    ) {
      before.pos = 'NOUN'
      token.pos = 'VERB'
    }
    // "A third remarked"
    if (/^(?:second|third|fourth|fifth)$/.test(token.lower) && before.pos === 'DET' && after?.pos === 'VERB')
      token.pos = 'NOUN'
    if (before.lower === 'to' && tokens[at - 2]?.lower === 'according') {
      if (token.pos === 'VERB' && !/ing$/.test(token.lower)) token.pos = 'NOUN'
      if (token.lower === 'that' && after?.pos === 'NOUN') token.pos = 'DET'
      before.pos = 'ADP'
    }
    // "a Britain-based war monitor,"
    if (
      token.pos === 'VERB' &&
      /^(?:NOUN|ADJ)$/.test(before.pos) &&
      after?.text === ',' &&
      !/(?:ed|en|ing|s|wn)$/.test(token.lower) &&
      tokens.slice(Math.max(from, at - 6), at).some(({ lower }) => /^(?:a|an)$/.test(lower))
    )
      token.pos = 'NOUN'
    if (token.lower === 'that' && token.pos === 'DET' && after?.pos === 'NOUN' && /[^s'u]s$/.test(after.lower))
      token.pos = 'SCONJ'
  }
}

// A capital inside a sentence is a name, whatever the tagger makes of "Josh" or "Monitor"; title-case lines tell nothing.
const nameCapitals = (tokens: Loose[], from: number): void => {
  // "Save the Children", the aid agency
  for (let at = from + 1; at < tokens.length - 1; at += 1) {
    const three = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (three.map((token) => token?.text).join(' ') !== 'Save the Children') continue
    for (const token of three) if (token !== undefined) token.pos = 'PROPN'
  }
  const words = tokens.slice(from).filter(({ text }) => /^\p{L}{4}/u.test(text))
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  if (words.length > 0 && capitals * 2 > words.length) return
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined || before === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue
    if (/^[.?!:“"‘«(—–-]$/.test(before.text) || /^[.?!]$/.test(tokens[at - 2]?.text ?? '')) continue
    if (/^(?:VERB|ADV|NOUN|X|INTJ|SCONJ)$/.test(token.pos)) token.pos = 'PROPN'
    // "Lieutenant Dare Ojo"
    if (token.pos === 'AUX' && before.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))
      token.pos = 'PROPN'
    // "Doctors Without Borders"
    if (token.pos === 'ADP' && /^\p{Lu}\p{Ll}/u.test(before.text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))
      token.pos = 'PROPN'
  }
}

// "a war monitor said": what stands right before the verb is its subject.
const subjectsOfSaying = (tokens: Loose[], from: number): void => {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const before = tokens[at - 1]
    if (before === undefined || !/^(?:said|says|told)$/.test(tokens[at]?.lower ?? '')) continue
    const behind = tokens[at + 1]
    // "…, says monitor"
    if (behind?.pos === 'VERB' && tokens[at + 2] === undefined && !/(?:ed|ing)$/.test(behind.lower)) behind.pos = 'NOUN'
    if (before.pos === 'VERB' && /^\p{Ll}/u.test(before.text) && !/(?:ing|ly)$/.test(before.lower)) before.pos = 'NOUN'
  }
}

const closers = /^["”’')\]»]+$/
const finals = /^(?:[.?!…؟]+|\.\.\.)$/
const starters = /^(?:the|a|an|he|she|it|they|we|i|but|and|in|on|at|this|that|these|those|his|her|its|their|there)$/

// "U.S." at the end of a sentence keeps its dot; what follows tells.
const endsHere = (tokens: readonly Loose[], index: number): boolean => {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || next === undefined) return true
  if (next.paragraph !== token.paragraph) return true
  if (finals.test(token.text)) {
    if (closers.test(next.text) && next.start === token.end) return false
    return !(/^\p{Ll}/u.test(next.text) || /^[,;)]/.test(next.text))
  }
  if (closers.test(token.text) && index > 0 && finals.test(tokens[index - 1]?.text ?? '')) {
    if (/^\p{Ll}/u.test(next.text) || /^[,;]/.test(next.text)) return false
    return !(/[?!]/.test(tokens[index - 1]?.text ?? '') && saidSoon(tokens, index + 1))
  }
  return /^(?:\p{L}\.){2,}$/u.test(token.text) && /^\p{Lu}/u.test(next.text) && starters.test(next.lower)
}

// “Why?” the mayor asked.
const saidSoon = (tokens: readonly Loose[], from: number): boolean =>
  tokens
    .slice(from, from + 6)
    .some((token) => /^(?:said|says|asked|asks|cried|shouted|added|wrote|told)$/.test(token.lower))

// A text without full stops is cut, so that no sentence costs more than it tells.
const longest = 400

const findSentences = (tokens: Loose[]): Sentence[] => {
  const sentences: Sentence[] = []
  let from = 0
  tokens.forEach((token, index) => {
    token.sentence = sentences.length
    if (!endsHere(tokens, index) && index - from < longest) return
    sentences.push({ from, to: index + 1, paragraph: token.paragraph })
    from = index + 1
  })
  return sentences
}

const markQuotations = (tokens: Loose[], quotations: readonly Quotation[]): void => {
  let next = 0
  for (const token of tokens) {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= token.start) next += 1
    const quotation = quotations[next]
    if (quotation !== undefined && quotation.start <= token.start) token.quotation = next
  }
}

/** Takes a text apart into paragraphs, sentences and words, and marks what is quoted. */
export const readText = (text: string): ReadText => {
  const tokens: Loose[] = []
  let from = 0
  text.split('\n').forEach((line, paragraph) => {
    if (line.trim() !== '') readParagraph(text, from, from + line.length, tokens, paragraph)
    from += line.length + 1
  })
  const quotations = findQuotations(text)
  markQuotations(tokens, quotations)
  return { text, tokens, sentences: findSentences(tokens), quotations }
}
