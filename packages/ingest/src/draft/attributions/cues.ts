import { readLexicon } from '../lexicon.ts'
import { firstAt } from '../reading/first-at.ts'
import { isFiniteVerb, isTime } from '../reading/phrases.ts'
import type { Token } from '../reading/tokens.ts'

/** What a word of saying does with what is said. */
export type CueClass =
  | 'say'
  | 'claim'
  | 'account'
  | 'confirm'
  | 'concede'
  | 'count'
  | 'find'
  | 'warn'
  | 'deny'
  | 'doubt'
  | 'condemn'
  | 'praise'
  | 'accuse'
  | 'name'
  | 'demand'
  | 'commit'
  | 'silence'
  | 'cite'
  | 'attitude'
  | 'weak'

/** A word of saying in the lexicon. */
export interface CueWord {
  readonly lemma: string
  readonly class: CueClass
  /** What may follow it: q speech, c "that", b a bare clause, n a noun phrase, i "to", a an addressee, w "how", x "as", l it closes a sentence. */
  readonly frames: ReadonlySet<string>
}

/** "Say" itself, for words that stand for it: "quoted as saying". */
export const saying: CueWord = { lemma: 'say', class: 'say', frames: new Set(['q', 'c', 'b', 'l', 'w', 'n']) }

/** A word of saying found in a text. */
export interface Cue {
  readonly word: CueWord
  readonly from: number
  readonly to: number
  readonly form: 'base' | 'past' | 'present' | 'ing'
}

const vowel = /[aeiou]/
const formsOf = (lemma: string): [past: string, present: string, ing: string] => {
  if (lemma.endsWith('e')) return [`${lemma}d`, `${lemma}s`, `${lemma.slice(0, -1)}ing`]
  if (lemma.endsWith('y') && !vowel.test(lemma.at(-2) ?? ''))
    return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`, `${lemma}ing`]
  return [`${lemma}ed`, /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ing`]
}

const formOf = (form: string, lemma: string): Cue['form'] => {
  if (/ing(?:_|$)/.test(form)) return 'ing'
  if (form === lemma) return 'base'
  return /s(?:_|$)/.test(form) && !/ss$/.test(form) ? 'present' : 'past'
}

const byForm = new Map<string, { word: CueWord; form: Cue['form']; length: number }[]>()
for (const row of readLexicon('cues')) {
  const lemma = row.lemma ?? ''
  const [first = '', ...particle] = lemma.split(' ')
  const word: CueWord = { lemma, class: row.class as CueClass, frames: new Set((row.frames ?? '').split(' ')) }
  const given = (row.forms ?? '').split(' ').filter((form) => form !== '')
  const forms = new Set([
    lemma.replaceAll(' ', '_'),
    ...given,
    ...(given.length > 0 ? [] : formsOf(first).map((form) => [form, ...particle].join('_'))),
  ])
  for (const form of forms) {
    const [key = ''] = form.split('_')
    const rest = byForm.get(key) ?? []
    rest.push({ word, form: formOf(form, lemma), length: form.split('_').length })
    byForm.set(
      key,
      rest.toSorted((a, b) => b.length - a.length),
    )
  }
}

/** The word of saying in "as saying", "as having told", "as demanding"; null when it is none. */
export const tellingAt = (tokens: readonly Token[], at: number): CueWord | null => {
  const [fit] = (byForm.get(tokens[at]?.lower ?? '') ?? []).filter(
    ({ word, form, length }) => form === 'ing' && length === 1 && !/^(?:cite|attitude|weak|silence)$/.test(word.class),
  )
  return fit?.word ?? null
}

const particleOf = ({ lemma }: CueWord): readonly string[] => lemma.split(' ').slice(1)

// "…, the group reports.", "…, UN figures show.": behind a comma and a subject, at the end of the sentence.
const closing = (tokens: readonly Token[], at: number): boolean => {
  // "the migration agency (IOM) estimates."
  const open = tokens[at - 1]?.text === ')' ? firstAt(tokens, at - 6, at, ({ text }) => text === '(') : at
  const [before, token, after] = [tokens[open - 1], tokens[at], tokens[at + 1]]
  if (open < 0) return false
  if (
    before === undefined ||
    token === undefined ||
    !(after === undefined || /^[.?!]$/.test(after.text) || after.sentence !== token.sentence)
  )
    return false
  const plural = /[^s]s$/.test(before.lower) || /^(?:police|people|media|data)$/.test(before.lower)
  if (!/^(?:NOUN|PROPN)$/.test(before.pos) || plural === /s$/.test(token.lower)) return false
  let from = open - 1
  while (
    from > at - 9 &&
    (/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[from]?.pos ?? '') ||
      /^(?:its|their|his|her|for|of)$/.test(tokens[from]?.lower ?? ''))
  )
    from -= 1
  // "…, as the town hall reports."
  if (tokens[from]?.lower === 'as' && tokens[from - 1]?.text === ',') from -= 1
  return tokens[from]?.text === ',' && tokens.slice(Math.max(0, from - 20), from).some(({ pos }) => pos === 'VERB')
}

// A noun of many stands before, and no verb since the clause began.
const subjectOfMany = (tokens: readonly Token[], at: number): boolean => {
  let many = false
  for (let index = at - 1; index > at - 10; index -= 1) {
    const token = tokens[index]
    if (token === undefined || /^[,.;:“”"]$/.test(token.text) || token.sentence !== tokens[at]?.sentence) break
    if (isFiniteVerb(tokens, index)) return false
    if (token.pos === 'NOUN' && /[^s]s$/.test(token.lower)) many = true
  }
  return many
}

// Words that open a number: "claims only 12", "fear as many as 20".
const amount =
  /^(?:only|as|at|up|more|nearly|almost|about|around|some|dozens|scores|hundreds|thousands|between|just|over|fewer)$/

const verbal = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined) return false
  // "a self-described socialist"
  if (before?.text === '-' && before.end === token.start) return false
  if (/^(?:said|says|told|wrote)$/.test(token.lower)) return true
  if (token.lower === 'say' && before !== undefined && /^(?:NOUN|PROPN|PRON|ADV)$/.test(before.pos)) return true
  if (
    /ing$/.test(token.lower) &&
    token.pos === 'VERB' &&
    /^(?:before|after|by|while|without|when)$/.test(before?.lower ?? '')
  )
    return true
  if (
    before?.lower === 'by' &&
    /ing$/.test(token.lower) &&
    /^(?:DET|PRON|PROPN|SCONJ)$/.test(tokens[at + 1]?.pos ?? '')
  )
    return true
  if (
    before !== undefined &&
    /^(?:DET|ADP)$/.test(before.pos) &&
    !/^(?:that|this|those|all|both|some|many|another|each|several|most|few)$/.test(before.lower)
  )
    return false
  if (before !== undefined && /^(?:a|an|the|of|its|their|his|her|no|'s)$/.test(before.lower)) return false
  // "that finding", "22 million registered voters", "a warning, written or otherwise"
  if (/ing$/.test(token.lower) && /^(?:that|this|each|another)$/.test(before?.lower ?? '')) return false
  if (
    before?.pos === 'NUM' &&
    /ed$/.test(token.lower) &&
    tokens[at + 1]?.pos === 'NOUN' &&
    !/^(?:19|20)\d\d$/.test(before.text)
  )
    return false
  if (
    /^(?:written|spoken|sworn|begun|known|foreseen)$/.test(token.lower) &&
    tokens[at + 1]?.lower !== 'by' &&
    !tokens.slice(Math.max(0, at - 4), at).some(({ pos }) => pos === 'AUX')
  )
    return false
  // "the parish register records 57 burials"
  if (
    /^(?:register|record|count|report|claim|estimate|list|log|tally)$/.test(token.lower) &&
    tokens[at + 1]?.pos === 'VERB' &&
    /s$/.test(tokens[at + 1]?.lower ?? '')
  )
    return false
  // "double counting between two hospitals"
  if (
    /ing$/.test(token.lower) &&
    /^(?:VERB|ADJ)$/.test(before?.pos ?? '') &&
    !/ing$/.test(before?.lower ?? '') &&
    before?.pos !== 'AUX'
  )
    return (
      before?.pos === 'VERB' &&
      /^(?:went|go|goes|kept|keep|keeps|heard|seen|began|started|continued|stopped|avoided|is|was)$/.test(before.lower)
    )
  if (token.pos === 'VERB' || token.pos === 'AUX') return true
  // After a noun or a pronoun and before "that" or speech, a word the tagger took for a noun is the verb.
  if (
    before === undefined ||
    !(
      /^(?:NOUN|PROPN|PRON|ADV|PUNCT|AUX|PART)$/.test(before.pos) ||
      (before.pos === 'CCONJ' && tokens[at + 1]?.lower === 'that')
    )
  )
    return false
  const after = tokens[at + 1]
  // "its director informed WHO that"
  if (token.pos === 'ADJ')
    return (
      after !== undefined &&
      (after.pos !== 'NOUN' || (/ed$/.test(token.lower) && /^(?:SCONJ|PRON|DET)$/.test(tokens[at + 2]?.pos ?? ''))) &&
      after.pos !== 'PROPN'
    )
  if (token.pos === 'NOUN' || token.pos === 'PROPN') {
    if (/^\p{Lu}/u.test(token.text)) return false
    if (closing(tokens, at)) return true
    // "Official statistics, published in January, record only eight deaths"
    if (
      before.text === ',' &&
      after !== undefined &&
      !/ing$/.test(token.lower) &&
      (after.pos === 'NUM' || amount.test(after.lower))
    )
      return true
    // "the general staff in Qaram claims to have"
    if (after?.lower === 'to' && tokens[at + 2]?.lower === 'have' && /^(?:claims?|professe?s?)$/.test(token.lower))
      return true
    // "the editors caution in a footnote that"
    if (
      /[^s]s$/.test(before.lower) &&
      before.pos === 'NOUN' &&
      after?.pos === 'ADP' &&
      !/s$/.test(token.lower) &&
      firstAt(tokens, at + 2, at + 8, ({ lower }) => lower === 'that') > 0
    )
      return true
    // "The authorities in the capital dispute the figures"
    if (
      !/s$/.test(token.lower) &&
      (/^(?:the|a|an|its|their|his|her)$/.test(after?.lower ?? '') || after?.pos === 'NUM') &&
      subjectOfMany(tokens, at)
    )
      return true
    if (after?.text === ':' && /^(?:DET|ADJ)$/.test(tokens[at - 2]?.pos ?? '')) return false
    if (after === undefined) return false
    if (
      before.pos === 'NOUN' &&
      /s$/.test(before.lower) &&
      after.lower === 'to' &&
      /^(?:claim|vow|pledge|promise|threaten)$/.test(token.lower)
    )
      return true
    // "observers report significant deaths"
    if (
      /^(?:NOUN|PROPN)$/.test(before.pos) &&
      /[^s]s$/.test(before.lower) &&
      (/^(?:DET|PRON|NUM|PROPN|ADJ)$/.test(after.pos) || amount.test(after.lower))
    )
      return true
    return (
      after.lower === 'that' ||
      (after.pos === 'VERB' && /ing$/.test(after.lower) && /s$/.test(token.lower) && before.pos !== 'ADJ') ||
      /^[“":]$/.test(after.text) ||
      (/(?:ed|s)$/.test(token.lower) && (/^(?:DET|PRON|NUM|PROPN|SCONJ)$/.test(after.pos) || amount.test(after.lower)))
    )
  }
  return false
}

// "spoke at first of 27 dead", "spoke on Monday of two": how many words stand between the verb and its "of".
const between = (tokens: readonly Token[], at: number, { lemma }: CueWord): number => {
  const particle = lemma.split(' ').at(-1)
  if (!/^(?:(?:speak|write|talk) of|arrive at|settle on)$/.test(lemma) || tokens[at + 1]?.lower === particle) return 0
  for (let step = 1; step < 6; step += 1) {
    const token = tokens[at + 1 + step]
    if (token?.lower === particle) return step
    // "spoke on the first evening of": a time, and not "spoke to relatives of the dead".
    if (
      token === undefined ||
      !(
        /^(?:ADV|NUM|PROPN|ADP|PRON|DET|ADJ)$/.test(token.pos) ||
        isTime(token) ||
        /^(?:channel|website|blog|page|account|report|statement|book|memoirs?|letter|note|briefing|column)$/.test(
          token.lower,
        )
      )
    )
      return 0
  }
  return 0
}

// "Brandt shot back": the particle tells that the word is a verb.
const afterSubject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '') && !/^(?:its|their|his|her)$/.test(tokens[at - 1]?.lower ?? '')

/** Finds the words of saying in a sentence that stand outside speech. */
export const findCues = (
  tokens: readonly Token[],
  from: number,
  to: number,
  inSpeech: (at: number) => boolean,
): Cue[] => {
  const found: Cue[] = []
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    // A word in marks of its own is no verb of the sentence: the word “verify” mattered.
    if (token === undefined || token.quotation >= 0 || inSpeech(at)) continue
    const candidates = byForm.get(token.lower)
    if (candidates === undefined) continue
    const fit = candidates.find(({ word, length }) =>
      length === 1
        ? !word.lemma.includes(' ')
        : particleOf(word).every((part, index) => tokens[at + 1 + index + between(tokens, at, word)]?.lower === part) &&
          // "put it at 168" counts; "put it bluntly" says.
          !(word.lemma === 'put it' && /^(?:at|down|above|below|between|around)$/.test(tokens[at + 2]?.lower ?? '')),
    )
    if (
      fit === undefined ||
      !(
        verbal(tokens, at) ||
        (fit.length > 1 &&
          (afterSubject(tokens, at) ||
            // "the ministry sticks to 17 dead"
            (tokens[at - 1]?.pos === 'NOUN' && tokens[at + fit.length]?.pos === 'NUM') ||
            /^[”"’»]$/.test(tokens[at - 1]?.text ?? '')))
      )
    )
      continue
    found.push({ word: fit.word, form: fit.form, from: at, to: at + fit.length + between(tokens, at, fit.word) })
  }
  return found
}
