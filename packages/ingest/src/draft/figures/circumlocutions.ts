import type { DraftOutcome } from '../draft.ts'
import { readLexicon } from '../lexicon.ts'
import { arePeople, isEnvoy } from '../reading/people.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { leftText, type Spot, type Told } from './told.ts'

// What may stand between a noun and its verb: "who have already been", "were reportedly".
const between = String.raw`(?:(?:who|that|people|person|have|has|had|were|was|are|is|been|being|be|also|already|now|still|later|then|since|not|never|yet|either|remain(?:ed|s|ing)?|gone|listed as|as having|\w+ly|feared|believed|thought|reported|presumed|said|alleged|understood|known to be|to have|to be|may|might|could|would|will|must|can|(?:said|known|believed|reported|thought|understood) (?:by|to) (?:\w+ ){1,4}?to (?:be|have)) )*`

// "of them", "of the latter"
const ofThose = '(?:of (?:them|those|whom|these|the (?:latter|former|others?)) )?'

// What may stand between a word and its number: "killed another 12".
const quantity =
  '(?: (?:an? (?:family|crew|group|party) of|the|a|an|another|some|further|additional|other|about|around|at least|all|up to|its|their|his|her))*'

const refugees = /^(?:refugees|evacuees|returnees|deportees|seekers|newcomers|displaced)$/

const captives = /^(?:prisoners|captives|pows)$/

interface Circumlocution {
  readonly outcome: DraftOutcome
  /** Whom it is told of: people alone, people or nothing named ("alone"), refugees or captives by their name, or whatever is counted. */
  readonly people: string
  readonly before: RegExp | null
  readonly after: RegExp | null
}

const beforeOf = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})${quantity}$`, 'iu')

const afterOf = (words: string): RegExp =>
  new RegExp(String.raw`^${ofThose}${between}(?:${words})(?![\p{L}\p{N}])`, 'iu')

interface Side {
  readonly each: readonly Circumlocution[]
  /** Any of them at all: most numbers stand by none, and one look tells. */
  readonly any: Pick<Circumlocution, 'before' | 'after'>
}

const rows = readLexicon('circumlocutions')
const those = (side: 'after' | 'before' | 'around' | 'harmed'): Side => {
  const own = rows
    .filter((row) => row.side === side)
    .map(({ outcome, people = '', pattern = '' }) => {
      const [left = '', right = ''] = side === 'around' ? pattern.split(' … ') : [pattern, pattern]
      return { outcome: outcome as DraftOutcome, people, left, right }
    })
  const test = (left: string, right: string) => ({
    before: side === 'before' || side === 'around' ? beforeOf(left) : null,
    after: side === 'before' ? null : afterOf(right),
  })
  const either = (words: readonly string[]): string => words.map((one) => `(?:${one})`).join('|')
  return {
    each: own.map(({ outcome, people, left, right }) => ({ outcome, people, ...test(left, right) })),
    any: test(either(own.map(({ left }) => left)), either(own.map(({ right }) => right))),
  }
}
const [after, before, around, harmed] = [those('after'), those('before'), those('around'), those('harmed')]

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

const textBefore = (read: ReadText, sentence: Sentence, spot: Spot): string =>
  spaced(
    leftText(read, sentence, spot.start)
      .slice(-90)
      .replace(/[“"‘'«]\s*$/u, ''),
  )

const textBehind = (read: ReadText, sentence: Sentence, spot: Spot): string => {
  const [first, last] = [read.tokens[spot.headEnd], read.tokens[sentence.to - 1]]
  if (first === undefined || last === undefined || spot.headEnd >= sentence.to || /^[,;.]$/.test(first.text)) return ''
  return spaced(read.text.slice(first.start, Math.min(last.end, first.start + 140)))
}

const toldBy = (
  read: ReadText,
  spot: Spot,
  { each, any }: Side,
  left: string,
  right: string,
  rule: string,
): Told | null => {
  if (!((any.before?.test(left) ?? true) && (any.after?.test(right) ?? true))) return null
  const people = arePeople(read, spot)
  const suspects = /^suspects$/.test(read.tokens[spot.headEnd - 1]?.lower ?? '')
  const found = each.find(
    (one) =>
      ((people && !/^(?:refugees|captives)$/.test(one.people)) ||
        (suspects && one.outcome === 'detained') ||
        one.people === '' ||
        (one.people === 'alone' && spot.head === null) ||
        (one.people === 'captives' && captives.test(read.tokens[spot.headEnd - 1]?.lower ?? '')) ||
        (one.people === 'refugees' && refugees.test(read.tokens[spot.headEnd - 1]?.lower ?? ''))) &&
      !(one.outcome === 'displaced' && isEnvoy(read, spot)) &&
      (one.before?.test(left) ?? true) &&
      (one.after?.test(right) ?? true),
  )
  return found === undefined ? null : { outcome: found.outcome, part: false, rule }
}

/** What the words behind a number tell in more words than one: "were taken to hospital", "have lost their lives". */
export const toldBehind = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const right = textBehind(read, sentence, spot)
  return right === '' ? null : toldBy(read, spot, after, '', right, 'figure.told-behind')
}

/** What the words before a number tell in more words than one: "made off with", "are searching for". */
export const toldBefore = (read: ReadText, sentence: Sentence, spot: Spot): Told | null =>
  toldBy(read, spot, before, textBefore(read, sentence, spot), '', 'figure.told-before')

/** What the words on both sides of a number tell together: "drove 3,000 from their homes", "shot four villagers dead". */
export const toldAround = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const right = textBehind(read, sentence, spot)
  return right === '' ? null : toldBy(read, spot, around, textBefore(read, sentence, spot), right, 'figure.told-around')
}

/** What the words behind a number tell where the text has told of harm already: "12 were still being treated". */
export const toldOfHarmed = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const right = textBehind(read, sentence, spot)
  return right === '' ? null : toldBy(read, spot, harmed, '', right, 'figure.told-behind')
}
