import type { Attribution } from '../attributions/attribution.ts'
import type { Cue } from '../attributions/cues.ts'
import { wordsOf } from '../lexicon.ts'
import { bracketStart } from '../reading/brackets.ts'
import { isPersonWord } from '../reading/people.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { isFiniteVerb, type Range, startsPhrase } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { isClaimant } from './claimants.ts'
import { bodies } from './noun-cue.ts'
import { closesQuote, speakerRight } from './sources.ts'
import type { Speaker } from './speaker.ts'
import { beforeVerb, sharedSubject, subjectLeft } from './subject-left.ts'

const titles = wordsOf('titles')

const modal = /^(?:will|would|can|could|may|might|must|should|shall|'ll|'d|cannot)$/

const negation = /^(?:not|n't|never)$/

const speaks = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'PROPN' ||
    bodies.has(token.lower) ||
    isPersonWord(token.lower) ||
    titles.has(token.lower) ||
    /^(?:officials|sources|analysts|separatists|witnesses|lawyers|authorities|rescuers|diplomats|activists|media|observers)$/.test(
      token.lower,
    ))

// "her aunt is heard saying", "an officer is heard to say"
const overheard = (read: ReadText, cue: Cue, floor: number): Speaker | null => {
  const at = read.tokens[cue.from - 1]?.lower === 'to' ? cue.from - 2 : cue.from - 1
  return /^(?:heard|seen|shown|filmed|recorded)$/.test(read.tokens[at]?.lower ?? '') &&
    read.tokens[at - 1]?.pos === 'AUX'
    ? subjectLeft(read.tokens, at, floor)
    : null
}

const goOn = (read: ReadText, at: number, floor: number): number | null => {
  // "went on to say", "continued to insist"
  const { tokens } = read
  if (tokens[at - 1]?.lower !== 'to') return null
  for (let index = at - 2; index > floor && index > at - 8; index -= 1)
    if (
      /^(?:went|goes|going|continued|continues|took|takes|seemed|seems|appears|appeared|came|used|rushed|moved|forced|obliged|compelled|able|managed|quick|prepared|hastened|proceeded)$/.test(
        tokens[index]?.lower ?? '',
      )
    )
      return tokens.slice(index - 3, index).some(({ lower }) => negation.test(lower)) ? null : index
  return null
}

/** Where the clause of a verb starts. */
export const floorOf = (read: ReadText, sentence: Sentence, at: number): number => {
  // "The army named nine (the rebels say 25)"
  const from = bracketStart(read.tokens, at, sentence.from)
  for (let index = at - 1; index >= from; index -= 1) {
    const token = read.tokens[index]
    if (token === undefined) continue
    if (token.text === ';' || token.text === ':' || (closesQuote(read.tokens, index) && isSpeech(read, index)))
      return index + 1
  }
  return from
}

// “…,” said X, adding …: whoever stands behind the verb goes on speaking.
const shared = (read: ReadText, sentence: Sentence, at: number, last: Attribution | undefined): Speaker | null => {
  const near =
    last !== undefined && last.side === 'left' && last.cue.form !== 'ing' && at - last.cue.to < 14 && at >= last.cue.to
  if (last !== undefined && (near || (last.speaker.side === 'right' && last.speaker.span[1] <= at)))
    return { ...last.speaker, side: 'left', rule: 'shared-subject' }
  let from = at
  while (from > sentence.from && read.tokens[from - 1]?.text !== ';') from -= 1
  // "X said A and added B": the last who spoke on their own account.
  if (
    last !== undefined &&
    last.cue.form !== 'ing' &&
    last.cue.from > from &&
    last.cue.to <= at &&
    last.speaker.side === 'left' &&
    read.tokens[last.speaker.span[0] - 1]?.lower !== 'that'
  )
    return { ...last.speaker, rule: 'shared-subject' }
  return sharedSubject(read.tokens, at, from)
}

// "A day after announcing 92 deaths, the inquiry cut …", "Speaking of a massacre, the abbot put …": the subject comes behind the comma.
const ahead = ({ tokens }: ReadText, sentence: Sentence, cue: Cue): Speaker | null => {
  const opens =
    cue.from === sentence.from ||
    (/^(?:after|before|while|when|by|in|since|on|without)$/.test(tokens[cue.from - 1]?.lower ?? '') &&
      cue.from - sentence.from < 6)
  if (!opens) return null
  let comma = -1
  for (let at = cue.to; at < Math.min(sentence.to, cue.to + 25) && comma < 0; at += 1)
    if (
      tokens[at]?.text === ',' &&
      (tokens[at]?.quotation ?? -1) < 0 &&
      !/^(?:NUM|VERB)$/.test(tokens[at + 1]?.pos ?? '')
    )
      comma = at
  const end = comma < 0 ? null : phraseRight(tokens, comma + 1, sentence.to)
  if (end === null) return null
  let verb = end
  while (tokens[verb]?.pos === 'ADV') verb += 1
  const name: Range = [comma + 1, end]
  return isFiniteVerb(tokens, verb) && isClaimant(tokens, name)
    ? { span: name, name, role: null, side: 'left', rule: 'fronted-participle' }
    : null
}

/** Who speaks the words of a verb of saying. */
export const speakerOf = (
  read: ReadText,
  sentence: Sentence,
  cue: Cue,
  floor: number,
  last: Attribution | undefined,
): Speaker | null => {
  const { tokens } = read
  const before = tokens[cue.from - 1]
  const end = sentence.to
  const quoted = cue.from > sentence.from && closesQuote(tokens, cue.from - 1)
  if (cue.form === 'ing' || cue.form === 'base') {
    const heard = overheard(read, cue, floor)
    if (heard !== null) return heard
  }
  const { at, words } = beforeVerb(tokens, cue.from, floor)
  if (words.some((token) => negation.test(token.lower)) && !/^(?:silence|deny)$/.test(cue.word.class)) return null
  const only = words.some(({ lower }) => lower === 'only') || tokens[cue.to]?.lower === 'only'
  if (words.some((token) => modal.test(token.lower)) && !only && !/^(?:demand|silence)$/.test(cue.word.class))
    return null
  // "when asked if she would resign"
  if (cue.form === 'past' && /^(?:when|if|once|unless|than)$/.test(before?.lower ?? '')) return null
  if (cue.form === 'base' && tokens[cue.from - 1]?.lower === 'to') {
    const verb = goOn(read, cue.from, floor)
    return verb === null ? null : subjectLeft(tokens, verb, floor)
  }
  const invertible =
    cue.form !== 'ing' &&
    (cue.word.frames.has('q') || cue.word.frames.has('l')) &&
    startsPhrase(tokens[cue.to]) &&
    (quoted || tokens[cue.to]?.pos !== 'PRON' || /^(?:its|his|her|their)$/.test(tokens[cue.to]?.lower ?? ''))
  if (invertible && (quoted || (before?.text === ',' && closesQuote(tokens, cue.from - 2))))
    return speakerRight(tokens, cue.to, end, 'inverted')
  // "Twelve, say the soldiers."
  const closing =
    invertible &&
    before?.text === ',' &&
    tokens[cue.to]?.pos !== 'NUM' &&
    /^(?:say|add|agree|insist|maintain|argue|warn|concede|admit|claim|point out|observe|note|explain|recall|report|announce|declare|estimate|write|confirm|reckon|conclude|remark|reply|answer|respond|retort|counter|complain|warn|reflect)$/.test(
      cue.word.lemma,
    )
  const teller = closing ? speakerRight(tokens, cue.to, end, 'inverted') : null
  if (
    teller !== null &&
    (teller.span[1] >= end || /^[.;,?!]$/.test(tokens[teller.span[1]]?.text ?? '')) &&
    (cue.word.lemma === 'say' || speaks(tokens[teller.name[1] - 1]))
  )
    return teller
  // "…, having told reporters that"
  if (before?.lower === 'having') return shared(read, sentence, cue.from - 1, last)
  if (cue.form === 'ing') {
    if (before?.pos === 'AUX') return subjectLeft(tokens, cue.from, floor)
    if (before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos)) {
      // "handed out a leaflet claiming": the object of the verb before it speaks.
      let verb = cue.from - 2
      while (verb >= floor && tokens[verb]?.pos !== 'VERB') verb -= 1
      const near = subjectLeft(tokens, cue.from, Math.max(floor, verb + 1), true)
      if (near !== null) return { ...near, rule: 'participle' }
    }
    return shared(read, sentence, cue.from, last) ?? ahead(read, sentence, cue)
  }
  // "denied it, then acknowledged"
  const later = tokens[at]?.text === ',' && words.some(({ lower }) => /^(?:then|later|also|instead)$/.test(lower))
  const own = later ? subjectLeft(tokens, cue.from, floor) : null
  if (own !== null) return own
  const joined = later || /^(?:and|but|or|then)$/.test(tokens[at]?.lower ?? '')
  if (joined && at >= floor && at > sentence.from) return shared(read, sentence, at, last)
  const left = at < floor ? null : subjectLeft(tokens, cue.from, floor)
  if (left !== null) return left
  // "Police raise toll to nine, say motive unclear"
  if (before?.text === ',' && cue.form === 'base' && !speaks(tokens[cue.to])) {
    const own = shared(read, sentence, cue.from, last)
    if (own !== null) return own
  }
  if (
    invertible &&
    (before === undefined ||
      cue.from === sentence.from ||
      /^(?:,|—|–|-)$/.test(before.text) ||
      closesQuote(tokens, cue.from - 1))
  )
    return speakerRight(tokens, cue.to, end, 'inverted')
  if (before?.text === ',') return shared(read, sentence, cue.from, last)
  return null
}
