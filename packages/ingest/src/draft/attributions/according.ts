import { bracketEnd, bracketStart } from '../reading/brackets.ts'
import { hasFinite, isFiniteVerb, isTime, type Range } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import { timePhrase } from '../reading/time-phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import type { Attribution } from './attribution.ts'
import { bringing } from './bringing.ts'

const subordinate =
  /^(?:which|who|where|whose|amid|amidst|after|as|with|leaving|killing|including|and|but|while|when|bringing|prompting)$/

// "…, which has left 1,400 dead, according to B": B brings the last part when another verb of saying has the first.
const clauseLeft = (read: ReadText, sentence: Sentence, at: number, others: readonly Attribution[]): Range | null => {
  const { tokens } = read
  const end = trimEnd(tokens, sentence.from, at)
  if (end <= sentence.from) return null
  let from = bracketStart(tokens, at, sentence.from)
  for (let index = end - 1; index > from; index -= 1) {
    const token = tokens[index]
    if (token === undefined || isSpeech(read, index)) break
    if (token.text === ';') {
      from = index + 1
      break
    }
    if (token.text !== ',' && !/^(?:—|–)$/.test(token.text)) continue
    const next = tokens[index + 1]
    const said = others.some(
      ({ cue, speaker }) => cue.to <= index && (speaker.side === 'left' || speaker.span[1] <= index),
    )
    const clause =
      next !== undefined &&
      subordinate.test(next.lower) &&
      (hasFinite(tokens, index + 1, end) ||
        tokens.slice(index + 1, end).some(({ pos }) => pos === 'NUM' || pos === 'VERB'))
    // "…, more than 300 by one physician's reckoning", "left 40 dead – 25, according to the police"
    if (
      (said || /^(?:—|–)$/.test(token.text)) &&
      tokens[index + 1]?.pos !== 'PRON' &&
      counting(tokens, index + 1, end) &&
      !hasFinite(tokens, index + 1, end)
    ) {
      from = index + 1
      break
    }
    if (
      clause &&
      (said || /^(?:but|while|and)$/.test(next.lower)) &&
      (next.lower !== 'and' || hasFinite(tokens, index + 1, end))
    ) {
      from = /^(?:and|but|while)$/.test(next.lower) ? index + 2 : index + 1
      break
    }
  }
  while (/^(?:but|and)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.text === ',') from += 1
  if (from >= end) return null
  return [from, end]
}

const counting = (tokens: ReadText['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos }) => pos === 'NUM') && !tokens.slice(from, to).some(({ pos }) => pos === 'VERB')

// The words before a comma that are no clause: where, when or for whom.
const openingAdjunct = ({ tokens }: ReadText, sentence: Sentence, at: number): Range | null => {
  let from = sentence.from
  for (let index = at - 1; index > sentence.from; index -= 1)
    if (/^(?:;|:|—|–)$/.test(tokens[index]?.text ?? '')) {
      from = index + 1
      break
    }
  while (/^(?:and|but|yet|so)$/.test(tokens[from]?.lower ?? '')) from += 1
  const end = trimEnd(tokens, from, at)
  if (end === from && from > sentence.from) return [from, from]
  if (tokens[at - 1]?.text !== ',' || end - from > 12 || end <= from) return null
  if (tokens[from]?.pos !== 'ADP' && !isTime(tokens[from]) && timePhrase(tokens, from) === from) return null
  return tokens.slice(from, end).some(({ pos, text }) => pos === 'VERB' || pos === 'AUX' || text === ',')
    ? null
    : [from, end]
}

/** Who tells it by "according to", "in the words of", "by X's count". */
export const according = (
  read: ReadText,
  sentence: Sentence,
  at: number,
  others: readonly Attribution[],
): Attribution | null => {
  const { tokens } = read
  const brought = bringing(tokens, at, sentence.to)
  if (brought === null) return null
  const { speaker, cueSpans } = brought
  const base = {
    cue: cueOf('according to', 'say', at, cueSpans[0]?.[1] ?? at + 1),
    cueSpans,
    speaker,
    sentence: tokens[at]?.sentence ?? 0,
    relays: [],
    brings: true,
    rule: 'according-to',
  }
  let after = brought.after
  if (tokens[after]?.text === ',') after += 1
  const initial =
    at === sentence.from ||
    speaker.side === 'left' ||
    tokens
      .slice(sentence.from, at)
      .every((token) => token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'VERB' && token.pos !== 'NUM')
  const limit = trimEnd(tokens, at, bracketEnd(tokens, at, sentence.to))
  // "wrote that, according to two diplomats, 700 had been arrested": what follows is theirs.
  const inner = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  if (
    tokens[inner]?.lower === 'that' &&
    tokens[inner]?.pos === 'SCONJ' &&
    tokens[brought.after]?.text === ',' &&
    after < limit
  )
    return { ...base, content: [[after, limit]], side: 'right' }
  // "On the same road, according to the aid group, gunmen shot three"
  const opening = initial ? null : openingAdjunct(read, sentence, at)
  if (opening !== null && tokens[brought.after]?.text === ',' && hasFinite(tokens, after, limit))
    return {
      ...base,
      content: opening[1] > opening[0] ? [opening, [after, limit]] : [[after, limit]],
      side: 'right',
    }
  // "wrote that, according to two diplomats, 700 were held", "reported, on the word of a fisherman, that six"
  const within = tokens[at - 1]?.lower === 'that' || (tokens[at - 1]?.text === ',' && tokens[at - 2]?.lower === 'that')
  if (within && after < limit && hasFinite(tokens, after, limit))
    return { ...base, content: [[after, limit]], side: 'right' }
  if (
    tokens[at - 1]?.text === ',' &&
    tokens[brought.after]?.text === ',' &&
    tokens[after]?.lower === 'that' &&
    after + 1 < limit
  )
    return { ...base, content: [[after + 1, limit]], side: 'right' }
  if (initial) return after < limit ? { ...base, content: [[after, limit]], side: 'right' } : null
  const quoted =
    tokens[at - 1]?.text === ',' && isSpeech(read, at - 2)
      ? quotationRange(read, at - 2)
      : isSpeech(read, at - 1)
        ? quotationRange(read, at - 1)
        : null
  const left = quoted ?? clauseLeft(read, sentence, at, others)
  if (left === null) return null
  const goesOn =
    tokens[brought.after]?.text === ',' &&
    after < limit &&
    isFiniteVerb(tokens, after) &&
    !/^(?:and|but|while|who|which)$/.test(tokens[after]?.lower ?? '')
  // "Local papers, with reference to the committee, report nine injured": what the host says is what it brings.
  const host =
    tokens[at - 1]?.text === ',' && tokens[brought.after]?.text === ','
      ? others.find(({ cue, side }) => side === 'right' && cue.from >= after && cue.from <= after + 2)
      : undefined
  if (host !== undefined && host.speaker.span[1] <= brought.after && host.speaker.span[0] < at)
    return { ...base, content: [...host.content], relays: [host.speaker], side: 'right' }
  // "…, according to the group, and jailed more than 20,000": the verb has the subject of what it told.
  const joined =
    tokens[brought.after]?.text === ',' &&
    tokens[after]?.lower === 'and' &&
    tokens[after + 1]?.pos === 'VERB' &&
    !others.some(({ cue }) => cue.from === after + 1) &&
    tokens.slice(after, limit).some(({ pos }) => pos === 'NUM')
  if (joined) return { ...base, content: [left, [after + 1, limit]], side: 'both' }
  if (tokens[brought.after]?.text === ',' && isSpeech(read, after))
    return { ...base, content: [left, quotationRange(read, after)], side: 'both' }
  return { ...base, content: goesOn ? [left, [after, limit]] : [left], side: goesOn ? 'both' : 'left' }
}
