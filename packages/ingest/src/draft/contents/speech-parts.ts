import type { Cue } from '../attributions/cues.ts'
import { isFiniteVerb, type Range } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { ending, trimEnd } from '../reading/trim-end.ts'

// Speech that starts here, to its closing mark; and its sentence when it is a part of one.
const speechFrom = (read: ReadText, at: number): Range => quotationRange(read, at)

const continues = (word: Token | undefined): boolean => word !== undefined && /^(?:and|but|or|,)$/.test(word.lower)

/** “This election,” she told supporters in Ohio, “is about us.” */
export const resumesAt = (read: ReadText, from: number, limit: number): number | null => {
  for (let at = from; at < limit - 1; at += 1) {
    if (isFiniteVerb(read.tokens, at)) return null
    if (read.tokens[at]?.text === ',' && isSpeech(read, at + 1) && (read.tokens[at]?.quotation ?? -1) < 0) return at + 1
  }
  return null
}

/** Speech from its opening mark, with what continues it. */
export const speechAndMore = (read: ReadText, sentence: Sentence, at: number): Range[] => {
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
