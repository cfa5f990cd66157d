import type { Attribution } from '../attributions/attribution.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { hasFinite, isFiniteVerb, type Range, startsPhrase } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { isClaimant } from '../speakers/claimants.ts'

const contrast = /^(?:but|while|whilst|whereas|although|though|yet)$/

// ", but …", ", while …" with a verb of its own: the writer goes on, not the speaker.
const subjectAt = (read: ReadText, from: number, to: number): boolean => {
  const end = phraseRight(read.tokens, from, to)
  return end !== null && read.tokens[from]?.pos !== 'NUM' && isFiniteVerb(read.tokens, end)
}

// "While the army speaks of 33 dead, residents name 51": the clause that opens the sentence ends at its comma.
const openedAt = (read: ReadText, own: Attribution, [from, to]: Range): number | null => {
  const first = read.sentences[own.sentence]?.from ?? from
  if (!/^(?:while|whereas|although|though|whilst|where)$/.test(read.tokens[first]?.lower ?? '')) return null
  for (let at = from + 1; at < to - 1; at += 1) {
    if (isSpeech(read, at)) return null
    if (read.tokens[at]?.text !== ',') continue
    if (/^(?:who|which|where|and|or|including)$/.test(read.tokens[at + 1]?.lower ?? '')) return null
    return startsPhrase(read.tokens[at + 1]) &&
      (subjectAt(read, at + 1, to) ||
        hasFinite(read.tokens, at + 2, to) ||
        read.tokens.slice(at + 2, to).some(({ pos }) => pos === 'NUM'))
      ? at
      : null
  }
  return null
}

const contrastAt = (read: ReadText, own: Attribution, [from, to]: Range): number | null => {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (read.tokens[at]?.text === ';' && !isSpeech(read, at) && hasFinite(read.tokens, at + 1, to)) return at
    if (read.tokens[at]?.text !== ',' || isSpeech(read, at)) continue
    // said "the matrix is black", and twelve men were arrested: behind the marks the writer goes on.
    const marked = /^[”"’»']$/.test(read.tokens[at - 1]?.text ?? '') && (read.tokens[at - 1]?.quotation ?? -1) >= 0
    const things =
      /^(?:count|find)$/.test(own.cue.word.class) &&
      read.tokens[from - 1]?.lower !== 'that' &&
      !hasFinite(read.tokens, from, at)
    // "recorded 2,300 deaths, and this was taken up by others"
    if (things && read.tokens[at + 1]?.lower === 'and' && subjectAt(read, at + 2, to)) return at
    if (marked && read.tokens[at + 1]?.lower === 'and' && goesOn(read, at + 2, to)) return at
    if (contrast.test(read.tokens[at + 1]?.lower ?? '') && hasFinite(read.tokens, at + 2, to)) return at
  }
  return null
}

// A clause with a subject of its own, told as it happened and not as somebody reports it.
const goesOn = (read: ReadText, from: number, to: number): boolean => {
  let verb = from
  while (verb < to && !isFiniteVerb(read.tokens, verb)) verb += 1
  return (
    verb > from &&
    verb < to &&
    read.tokens[from]?.lower !== 'that' &&
    !/^(?:it|he|she|they|we|i)$/.test(read.tokens[from]?.lower ?? '') &&
    /^(?:was|were)$/.test(read.tokens[verb]?.lower ?? '')
  )
}

const startOf = (one: Attribution): number =>
  Math.min(
    one.cueSpans[0]?.[0] ?? one.cue.from,
    one.speaker.rule === 'shared-subject' ? one.cue.from : one.speaker.span[0],
  )

// Where the next one who speaks takes over: "…, and B said", "…, adding", "…, according to B".
const takenOver = (
  read: ReadText,
  [from, to]: Range,
  own: Attribution,
  others: readonly Attribution[],
): number | null => {
  let cut: number | null = null
  for (const other of others) {
    if (other === own || /^noun/.test(other.rule)) continue
    // "…, which left 12 dead, according to B": that clause is B's.
    const brought = /^(?:according-to|fronted)$/.test(other.rule) ? other.content[0]?.[0] : undefined
    if (brought !== undefined && brought > from + 1 && brought < to && (cut === null || brought < cut)) cut = brought
    const start = startOf(other)
    if (start <= from || start >= to || isSpeech(read, start)) continue
    const before = read.tokens[start - 1]
    const joint =
      before !== undefined &&
      (/^(?:and|but|while|whereas|whilst|or)$/.test(before.lower) || before.text === ',' || before.text === ';')
    const sharing = other.speaker.rule === 'shared-subject' || other.rule === 'citing' || other.rule === 'according-to'
    if (!(joint || sharing) || (!sharing && other.side === 'left' && before?.text !== ',')) continue
    if (
      !sharing &&
      own.cue.word.class !== 'count' &&
      other.side !== 'left' &&
      before?.text === ',' &&
      !hasFinite(read.tokens, from, start)
    )
      continue
    // A speaker the first one reports on stays inside: "said that witnesses said".
    let at = start
    while (
      at > from &&
      /^(?:and|but|while|whereas|whilst|,|;|or|by|then|later|finally)$/.test(read.tokens[at - 1]?.lower ?? '')
    )
      at -= 1
    if (at > from && (cut === null || at < cut)) cut = at
  }
  return cut
}

const cut = (read: ReadText, range: Range, own: Attribution, others: readonly Attribution[]): Range | null => {
  if (isSpeech(read, range[0]) && isSpeech(read, range[1] - 1)) return range
  // "…, he said, and A told B": what stands behind is A's.
  if (
    own.side === 'both' &&
    others.some((other) => other !== own && startOf(other) === range[0] && other.cue.from < range[1])
  )
    return null
  const ends = [contrastAt(read, own, range), openedAt(read, own, range), takenOver(read, range, own, others)].filter(
    (at) => at !== null,
  )
  const to = trimEnd(read.tokens, range[0], Math.min(range[1], ...ends))
  return to > range[0] ? [range[0], to] : null
}

// A piece on the left starts behind whoever spoke before it.
const startAfter = (read: ReadText, range: Range, own: Attribution, others: readonly Attribution[]): Range | null => {
  let from = range[0]
  for (const other of others) {
    if (other === own || /^(?:according-to|fronted)$/.test(other.rule)) continue
    const end = Math.max(other.cue.to, other.speaker.span[1])
    if (end <= range[0] || end >= range[1]) continue
    const comma = commaConjunction(read, end, range[1])
    if (comma !== null) from = Math.max(from, comma)
  }
  return from < range[1] ? [from, range[1]] : null
}

const commaConjunction = (read: ReadText, from: number, to: number): number | null => {
  for (let at = from; at < to - 1; at += 1)
    if (
      read.tokens[at]?.text === ',' &&
      contrast.test(read.tokens[at + 1]?.lower ?? '') &&
      hasFinite(read.tokens, at + 2, to)
    )
      return at + 2
  return null
}

const isRange = (range: Range | null): range is Range => range !== null

// The words between semicolons around it, and those before it where they count.
const citedLeft = (
  { tokens }: ReadText,
  sentence: Sentence,
  { cue }: Attribution,
): { clause: Range; content: Range | null } => {
  let from = cue.from
  while (from > sentence.from && !/^[;:]$/.test(tokens[from - 1]?.text ?? '')) from -= 1
  let to = cue.to
  while (to < sentence.to && tokens[to]?.text !== ';') to += 1
  const counts = tokens[cue.from - 1]?.text === ',' && tokens.slice(from, cue.from).some(({ pos }) => pos === 'NUM')
  return { clause: [from, to], content: counts ? [from, cue.from - 1] : null }
}

const gappedBehind = ({ tokens }: ReadText, { cue, speaker }: Attribution, end: number): Range | null => {
  const comma = speaker.span[1]
  if (tokens[comma]?.text !== ',' || tokens[cue.from - 1]?.text !== ',') return null
  let at = comma + 1
  while (at < comma + 4 && /^(?:at|least|about|around|some|over|more|than|nearly|only)$/.test(tokens[at]?.lower ?? ''))
    at += 1
  let to = at
  while (tokens[to]?.pos === 'NUM') to += 1
  return to > at && (to >= end || /^[.,;]$/.test(tokens[to]?.text ?? '')) ? [comma + 1, to] : null
}

// "A, citing B, said N": what A says is what B brings.
const lend = (read: ReadText, sentence: Sentence, one: Attribution, all: readonly Attribution[]): void => {
  if (one.rule !== 'citing') return
  const left = citedLeft(read, sentence, one)
  const others = all.filter(({ cue }) => left.clause[0] <= cue.from && cue.from < left.clause[1])
  // "and the daily, citing the police, nine": the verb is left out.
  const number = gappedBehind(read, one, left.clause[1])
  if (number !== null) {
    one.content = [number]
    return
  }
  const outer = one.relays[0]
  const host =
    others.find(
      (other) =>
        other !== one && other.content.length > 0 && (outer === undefined || other.speaker.span[0] === outer.span[0]),
    ) ?? others.find((other) => other !== one && other.content.length > 0 && other.rule !== 'citing')
  // "The paper had 19 dead, citing firefighters": no verb of saying, and a number all the same.
  if (host === undefined) {
    if (left.content !== null && isClaimant(read.tokens, one.speaker.name)) one.content = [left.content]
    return
  }
  one.content = [...host.content]
  if (one.relays.length === 0) one.relays = [host.speaker]
}

// "The network said it had documented 62 massacres": one speaker, not two.
const echoes = (read: ReadText, inner: Attribution, outer: Attribution): boolean => {
  const [from, to] = inner.speaker.span
  if (
    inner === outer ||
    outer.side === 'left' ||
    to - from !== 1 ||
    !/^(?:it|they|he|she)$/.test(read.tokens[from]?.lower ?? '')
  )
    return false
  return outer.content[0]?.[0] === from && outer.cue.to <= from
}

/** Ends each content where the next speaker or the writer takes over. */
export const cutContents = (read: ReadText, sentence: Sentence, here: readonly Attribution[]): Attribution[] => {
  for (const one of here) {
    one.content = one.content
      .map((range) => (range[0] >= one.cue.from ? cut(read, range, one, here) : startAfter(read, range, one, here)))
      .filter(isRange)
  }
  for (const one of here) lend(read, sentence, one, here)
  return here.filter((one) => one.content.length > 0 && !here.some((other) => echoes(read, one, other)))
}
