import type { Cue } from '../attributions/cues.ts'
import { outcomeWords } from '../figures/figure-words.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { isFiniteVerb, isTime, type Range, startsPhrase } from '../reading/phrases.ts'
import type { Token } from '../reading/tokens.ts'
import { madeBy } from './owners.ts'
import { isParty, relative, type Speaker } from './speaker.ts'
import { beforeVerb } from './subject-left.ts'

const quoteEnd = /^[”"’'»]+$/

// "according to the mission, a 30 percent increase"
const measures =
  /^(?:an?|the|up|down) (?:[\w.-]+ )?(?:percent|%|per|increase|rise|jump|drop|decline|fall|record|figure|number|total|toll|claim|charge|accusation|move|claim|sharp|steep|significant)\b/

const appositionEnd = (tokens: readonly Token[], comma: number, ceiling: number): number | null => {
  const inner = tokens[comma + 1]
  if (inner === undefined) return null
  if (relative.test(inner.lower)) {
    for (let at = comma + 2; at < ceiling; at += 1) if (/^[,;.?!“"]$/.test(tokens[at]?.text ?? '')) return at
    return ceiling
  }
  if (!(startsPhrase(inner) || inner.pos === 'VERB') || inner.pos === 'PRON' || isTime(inner)) return null
  // "according to the historian, writing in 2004, …"
  if (/^(?:writing|speaking|testifying|recalling)$/.test(inner.lower) && tokens[comma + 2]?.pos === 'ADP') {
    for (let at = comma + 2; at < Math.min(ceiling, comma + 14); at += 1) if (tokens[at]?.text === ',') return at
    return null
  }
  if (/ing$/.test(inner.lower) && inner.pos === 'VERB') return null
  if (inner.pos === 'VERB') {
    // "a resident, reported that": the verb has a subject of its own.
    if (!/^(?:ADP|ADV|PART)$/.test(tokens[comma + 2]?.pos ?? '')) return null
    for (let at = comma + 2; at < Math.min(ceiling, comma + 14); at += 1) if (tokens[at]?.text === ',') return at
    return null
  }
  if (
    measures.test(
      tokens
        .slice(comma + 1, comma + 6)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return null
  if (inner.pos === 'NUM' && !/^\d/.test(inner.text) && tokens[comma + 2]?.lower !== 'of') return null
  // "Simms, 24, said" tells an age; "the institute, 102 were shot" does not.
  if (/^\d/.test(inner.text) && comma + 2 < ceiling && tokens[comma + 2]?.text !== ',') return null
  const end = /^\d/.test(inner.text) ? comma + 2 : phraseRight(tokens, comma + 1, ceiling)
  if (end === null) return null
  if (tokens[end]?.lower === 'who') {
    for (let at = end + 1; at < ceiling; at += 1) if (/^[,;.?!“"]$/.test(tokens[at]?.text ?? '')) return at
    return ceiling
  }
  const after = tokens[end]
  if (
    after !== undefined &&
    end < ceiling &&
    !/^(?:,|\.|;|:|—|–|\)|who|which|in|on|at|during|from|near|and)$/.test(after.lower) &&
    after.pos !== 'ADP'
  )
    return null
  return end
}

// "according to a memo seen by this newspaper, …"
const describedTo = (tokens: readonly Token[], from: number, ceiling: number): number => {
  if (
    !/^(?:seen|obtained|reviewed|viewed|released|published|issued|leaked|shared|compiled|cited|quoted|posted|provided|made|dated|read|signed|familiar|close|briefed|present)$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    return from
  for (let at = from + 1; at < Math.min(ceiling + 1, from + 12); at += 1) {
    if (at >= ceiling || /^[,;.]$/.test(tokens[at]?.text ?? '')) return at
    if (isFiniteVerb(tokens, at)) return from
  }
  return from
}

/** A name to the right: `said X, a teacher in Y`, `according to X`. */
export const speakerRight = (
  tokens: readonly Token[],
  start: number,
  ceiling: number,
  rule: string,
): Speaker | null => {
  if (
    !startsPhrase(tokens[start]) &&
    !(tokens[start]?.lower === 'that' && tokens[start]?.pos === 'DET') &&
    !(tokens[start]?.pos === 'ADV' && /^(?:ADJ|NUM)$/.test(tokens[start + 1]?.pos ?? '')) &&
    !(tokens[start]?.pos === 'VERB' && /(?:ing|ed)$/.test(tokens[start]?.lower ?? ''))
  )
    return null
  const phrase = phraseRight(tokens, start, ceiling)
  if (phrase === null) return null
  let end = madeBy(tokens, phrase, ceiling)
  // "according to teachers there, …"
  if (/^(?:there|here)$/.test(tokens[end]?.lower ?? '') && /^[,.;]$/.test(tokens[end + 1]?.text ?? '.')) end += 1
  const name: Range = [start, end]
  if (!isParty(tokens, name)) return null
  if (rule === 'according-to') end = describedTo(tokens, end, ceiling)
  let role: Range | null = null
  const relativeNow =
    /^(?:who|whose|whom)$/.test(tokens[end]?.lower ?? '') ||
    (/^(?:that|which)$/.test(tokens[end]?.lower ?? '') &&
      (rule === 'inverted' || isFiniteVerb(tokens, end + 1)) &&
      rule !== 'noun-by')
  if (relativeNow) {
    while (end < ceiling && !/^[,;:.?!“"]$/.test(tokens[end]?.text ?? '')) end += 1
  }
  for (let turn = 0; turn < 3 && tokens[end]?.text === ','; turn += 1) {
    const stop = appositionEnd(tokens, end, ceiling)
    if (stop === null) break
    role ??= relative.test(tokens[end + 1]?.lower ?? '') || tokens[end + 1]?.pos === 'NUM' ? null : [end + 1, stop]
    end = stop
  }
  if (end > ceiling) end = ceiling
  return { span: [start, end], name, role, side: 'right', rule }
}

/** Whether the cue is a passive: "was quoted", "figures released by". */
export const isPassive = (tokens: readonly Token[], cue: Cue, floor: number): boolean => {
  if (cue.form !== 'past' && !/^(?:put|set|read)$/.test(tokens[cue.from]?.lower ?? '')) return false
  const { words } = beforeVerb(tokens, cue.from, floor)
  if (words.some((token) => /^(?:is|are|was|were|be|been|being|'s|'re|gets?|got)$/.test(token.lower)))
    return !words.some(
      (token) =>
        token.lower === "'s" &&
        tokens[cue.from - 1]?.lower === "'s" &&
        !/^(?:said|told)$/.test(tokens[cue.from]?.lower ?? ''),
    )
  // "Reported missing by the warden were 26"
  if (cue.from === floor && outcomeWords.has(tokens[cue.to]?.lower ?? '') && tokens[cue.to + 1]?.lower === 'by')
    return true
  return (
    tokens[cue.to]?.lower === 'by' &&
    tokens[cue.from]?.lower !== 'said' &&
    !/^(?:name|mobile|phone|telephone|e-?mail|radio|letter|text|video|fax|satellite|message|post)$/.test(
      tokens[cue.to + 1]?.lower ?? '',
    )
  )
}

/** Whether quotation marks end with this token. */
export const closesQuote = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return (
    token !== undefined &&
    token.quotation >= 0 &&
    quoteEnd.test(token.text) &&
    tokens[at + 1]?.quotation !== token.quotation
  )
}
