import { firstAt } from '../reading/first-at.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { hasFinite, isNominal, type Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { isClaimant } from '../speakers/claimants.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { speakerRight } from '../speakers/sources.ts'
import type { Speaker } from '../speakers/speaker.ts'
import type { Attribution } from './attribution.ts'

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

const hearing = /^(?:hears?|heard|hearing|learned|learnt|learns|told|informed|advised|assured|notified|briefed|tipped)$/

const relaying = /^(?:relay|pass|repeat|quot|recount|report|cit|echo|convey|retell|reprint)(?:s|es|ed|ing)$/

const evidence = /^(?:evidence|testimony|word|confirmation|news|information|one)$/

// "on the word of", "with reference to", "on the authority of", "on information from": where the words end.
const leading = (tokens: readonly Token[], at: number): number | null => {
  const words = [0, 1, 2, 3].map((step) => word(tokens, at + step)).join(' ')
  const found =
    /^(?:on the (?:word|authority|say-so|strength|testimony|evidence) of|(?:with|in) (?:reference|deference) to|with an? (?:reference|nod) to|on (?:information|word|orders|evidence) from|with attribution to)(?= |$)/.exec(
      words,
    )
  return found === null ? null : at + found[0].split(' ').length
}

// Where what is told starts: behind "that", or behind a number's "of": "informed by the hospital of 16 deaths".
const toldFrom = (tokens: readonly Token[], at: number, limit: number, of: boolean): number | null => {
  if (word(tokens, at) === 'that' && hasFinite(tokens, at + 1, limit)) return at + 1
  if (of && word(tokens, at) === 'of' && tokens.slice(at + 1, at + 5).some(({ pos }) => pos === 'NUM')) return at
  return null
}

// "heard from nurses that", "been informed by the hospital of", "has it from a source that", "evidence from an engineer that"
const fromSource = (read: ReadText, at: number, limit: number): Told | null => {
  const { tokens } = read
  const has = /^(?:has|have|had)$/.test(word(tokens, at)) && word(tokens, at + 1) === 'it'
  if (!(has || hearing.test(word(tokens, at)) || evidence.test(word(tokens, at)))) return null
  const to = has ? at + 2 : at + 1
  if (
    !/^(?:from|by|through|of)$/.test(word(tokens, to)) ||
    (word(tokens, to) === 'of' && !/^word$/.test(word(tokens, at)))
  )
    return null
  const close = firstAt(tokens, to + 2, Math.min(limit, to + 14), ({ lower }) => /^(?:that|of)$/.test(lower))
  for (let end = close; end > 0 && end < Math.min(limit, to + 14); end += 1) {
    const from = toldFrom(tokens, end, limit, /^(?:told|informed|advised|notified)$/.test(word(tokens, at)))
    if (from === null) continue
    const speaker = speakerRight(tokens, to + 1, end, 'go-between')
    const learned = /^learn/.test(word(tokens, at))
    if (
      learned &&
      (speaker === null ||
        !isClaimant(tokens, speaker.name) ||
        /^(?:website|internet|news|radio|television|media|posts?|papers?)$/.test(word(tokens, speaker.name[1] - 1)))
    )
      return null
    return speaker === null || speaker.span[1] !== end ? null : { cue: [at, to], speaker, content: [[from, limit]] }
  }
  return null
}

interface Told {
  readonly cue: Range
  readonly speaker: Speaker
  readonly content: readonly Range[]
}

// "let the paper know that": whoever lets know says it.
const letKnow = (read: ReadText, at: number, floor: number, limit: number): Told | null => {
  const { tokens } = read
  if (!/^(?:let|lets|letting|gave|give|gives|giving)$/.test(word(tokens, at))) return null
  for (let know = at + 2; know < at + 7; know += 1) {
    const understand = /^to$/.test(word(tokens, know - 1)) && word(tokens, know) === 'understand'
    if (!(word(tokens, know) === 'know' || understand) || word(tokens, know + 1) !== 'that') continue
    const start = isNominal(tokens[at - 1]) ? phraseLeft(tokens, at - 1, floor) : null
    const name: Range = [start ?? at, at]
    return start === null
      ? null
      : {
          cue: [at, know + 1],
          speaker: { span: name, name, role: null, side: 'left', rule: 'subject' },
          content: [[know + 2, limit]],
        }
  }
  return null
}

// "As the coast guard told it to the paper, two rescuers drowned"
const asTold = (read: ReadText, at: number, sentence: Sentence, limit: number): Told | null => {
  const { tokens } = read
  if (word(tokens, at) !== 'as' || at !== sentence.from) return null
  const comma = firstAt(tokens, at + 1, Math.min(limit, at + 14), ({ text }) => text === ',')
  if (comma < 0) return null
  for (let verb = at + 2; verb < comma; verb += 1) {
    if (!/^(?:told|tells|tell|puts?|has|had|have|sees?|saw|described)$/.test(word(tokens, verb))) continue
    if (word(tokens, verb + 1) !== 'it') return null
    const speaker = speakerRight(tokens, at + 1, verb, 'go-between')
    return speaker === null || speaker.span[1] !== verb
      ? null
      : { cue: [verb, verb + 1], speaker, content: [[comma + 1, limit]] }
  }
  return null
}

// "relaying what the ministry had told him, said": what follows is the ministry's.
const relayed = (read: ReadText, at: number, limit: number): Told | null => {
  const { tokens } = read
  if (!relaying.test(word(tokens, at))) return null
  const what = word(tokens, at + 1) === 'on' ? at + 2 : at + 1
  // "passing on what he had heard" names nobody.
  if (word(tokens, what) !== 'what' || tokens[what + 1]?.pos === 'PRON') return null
  for (let verb = what + 2; verb < Math.min(limit, what + 9); verb += 1) {
    if (!/^(?:told|said|informed|heard)$/.test(word(tokens, verb))) continue
    let end = verb
    while (/^(?:AUX|ADV)$/.test(tokens[end - 1]?.pos ?? '')) end -= 1
    const speaker = speakerRight(tokens, what + 1, end, 'go-between')
    const comma = firstAt(tokens, verb + 1, Math.min(limit, verb + 6), ({ text }) => text === ',')
    return speaker === null || speaker.span[1] !== end || comma < 0
      ? null
      : { cue: [verb, verb + 1], speaker, content: [[comma + 1, limit]] }
  }
  return null
}

/** Who told it to whoever speaks: "on the word of a fisherman", "heard from nurses that", "relaying what the ministry had told him". */
export const goBetween = (
  read: ReadText,
  sentence: Sentence,
  at: number,
  others: readonly Attribution[],
): Attribution | null => {
  const { tokens } = read
  if (isSpeech(read, at)) return null
  const limit = trimEnd(tokens, at, sentence.to)
  const lead = at === sentence.from || /^(?:,|and|but)$/.test(word(tokens, at - 1)) ? leading(tokens, at) : null
  const close = (speaker: Speaker): number => (word(tokens, speaker.span[1]) === ',' ? speaker.span[1] + 1 : -1)
  let told: Told | null =
    fromSource(read, at, limit) ??
    letKnow(read, at, sentence.from, limit) ??
    asTold(read, at, sentence, limit) ??
    relayed(read, at, limit)
  if (told === null && lead !== null) {
    const speaker = speakerRight(tokens, lead, limit, 'go-between')
    const after = speaker === null ? -1 : close(speaker)
    // "reported, on the word of a fisherman, that six …"; "reported six dead on the word of a fisherman"
    const from = word(tokens, after) === 'that' ? after + 1 : after
    const host = others.findLast(({ cue, content }) => cue.to <= at && content.length > 0)
    if (speaker === null || !isClaimant(tokens, speaker.name)) return null
    if (after > 0 && from < limit) told = { cue: [at, lead], speaker, content: [[from, limit]] }
    else if (host !== undefined)
      told = {
        cue: [at, lead],
        speaker,
        content: host.content.map(([a, b]) => [a, Math.min(b, at)] as const).filter(([a, b]) => b > a),
      }
  }
  if (told === null || told.content.length === 0) return null
  // "…, report seven injured": without the verb of whoever passes it on.
  const [first] = told.content
  const inner = others.find(
    ({ cue, content, side }) =>
      side === 'right' && content.length > 0 && cue.from >= (first?.[0] ?? 0) && cue.from < (first?.[0] ?? 0) + 6,
  )
  if (inner !== undefined && inner.speaker.span[0] < at) told = { ...told, content: [...inner.content] }
  const host = others.findLast(({ cue, speaker }) => cue.from !== at && speaker.span[0] !== told?.speaker.span[0])
  return {
    cue: cueOf(word(tokens, at), 'say', ...told.cue),
    cueSpans: [told.cue],
    speaker: told.speaker,
    content: [...told.content],
    side: 'right',
    sentence: tokens[at]?.sentence ?? 0,
    rule: 'go-between',
    brings: true,
    relays: host === undefined ? [] : [host.speaker],
  }
}
