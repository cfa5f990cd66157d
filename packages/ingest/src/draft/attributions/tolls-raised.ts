import { outcomeWords } from '../figures/figure-words.ts'
import { firstAt } from '../reading/first-at.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { isPaper } from '../speakers/owners.ts'
import { speakerRight } from '../speakers/sources.ts'
import { sharedSubject, subjectLeft } from '../speakers/subject-left.ts'
import { type Attribution, attributionOf } from './attribution.ts'

// "The toll was raised to 31 by the ministry"
const raisedBy = (read: ReadText, sentence: Sentence, at: number, limit: number): Attribution | null => {
  const { tokens } = read
  if (!/^(?:was|were|been|is|are)$/.test(tokens[at - 1]?.lower ?? '')) return null
  const by = firstAt(tokens, at + 1, limit, ({ lower }) => lower === 'by')
  const speaker = by < 0 ? null : speakerRight(tokens, by + 1, limit, 'passive-by')
  const subject = subjectLeft(tokens, at, sentence.from)
  if (speaker === null || subject === null || !isPaper(tokens[subject.name[1] - 1])) return null
  return attributionOf(read, cueOf(tokens[at]?.lower ?? '', 'count', at, at + 1), {
    speaker,
    content: [subject.span, [at + 1, by]],
    side: 'left',
    rule: 'toll-raised',
    brings: true,
  })
}

// "the hospital brought the figure to 13": whoever can count; "A third death brought the toll to 8" is nobody's.
const brought = (tokens: readonly Token[], at: number, floor: number): boolean => {
  if (!/^(?:brought|brings|took|takes|pushed|pushes)$/.test(tokens[at]?.lower ?? '')) return false
  const speaker = subjectLeft(tokens, at, floor)
  return (
    speaker !== null &&
    headlineSpeaker(tokens, ...speaker.name) &&
    !tokens.slice(...speaker.name).some(({ lower, pos }) => outcomeWords.has(lower) || pos === 'NUM')
  )
}

/** "The ministry raised its toll to 31": whose toll it is speaks. */
export const tollRaised = (
  read: ReadText,
  sentence: Sentence,
  at: number,
  others: readonly Attribution[],
): Attribution | null => {
  const { tokens } = read
  if (
    !/^(?:raised|revised|lowered|increased|cut|updated|corrected|reduced|raises|revises|lowers|raising|revising|lowering|adjusted|amended|amends|raise|revise|lower)$/.test(
      tokens[at]?.lower ?? '',
    ) &&
    !brought(tokens, at, sentence.from)
  )
    return null
  // "12% lower than": the word that compares is no verb.
  if (/^(?:ADJ|ADV)$/.test(tokens[at]?.pos ?? '') && /^(?:lower|raise)$/.test(tokens[at]?.lower ?? '')) return null
  if (tokens[at + 1]?.lower === 'than') return null
  const limit = trimEnd(tokens, at, sentence.to)
  const passively = raisedBy(read, sentence, at, limit)
  if (passively !== null) return passively
  // "17, a figure he raised to 24"
  const fronted =
    tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.pos === 'NUM' ? subjectLeft(tokens, at, sentence.from) : null
  if (
    fronted !== null &&
    /^(?:figure|number|toll|tally|total|count|which|that)$/.test(tokens[fronted.span[0] - 1]?.lower ?? '')
  )
    return attributionOf(read, cueOf(tokens[at]?.lower ?? '', 'count', at, at + 1), {
      speaker: fronted,
      content: [[at + 1, limit]],
      side: 'right',
      rule: 'toll-raised',
      brings: true,
    })
  const toll = tokens
    .slice(at + 1, at + 7)
    .findIndex(({ lower }) => /^(?:toll|tally|count|figure|estimate|number|it|that|this|total)$/.test(lower))
  // "amended the eight to thirteen"
  const figure = tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.pos === 'NUM' && tokens[at + 3]?.lower === 'to'
  if (
    (toll < 0 && !figure) ||
    !tokens.slice(at + 2 + toll, limit).some(({ lower }) => lower === 'to' || lower === 'of')
  )
    return null
  const ing = /ing$/.test(tokens[at]?.lower ?? '')
  // "…, the governor wrote, revising a toll of six": whoever spoke before; inside what somebody says it is a part of that.
  const host = ing ? others.findLast(({ cue, speaker: { span } }) => Math.max(cue.to, span[1]) <= at) : undefined
  if (ing && host === undefined && others.some(({ content }) => content.some(([from, to]) => from <= at && at < to)))
    return null
  // "A third person died, raising the toll to eight": nobody's toll.
  const owned = tokens.slice(at + 1, at + 5).some(({ lower }) => /^(?:its|their|his|her)$/.test(lower))
  if (ing && host === undefined && !owned) return null
  const speaker =
    host?.speaker ?? (ing ? sharedSubject(tokens, at, sentence.from) : subjectLeft(tokens, at, sentence.from))
  if (speaker === null) return null
  return attributionOf(read, cueOf(tokens[at]?.lower ?? '', 'count', at, at + 1), {
    speaker,
    content: [[at + 1, limit]],
    side: 'right',
    rule: 'toll-raised',
    brings: true,
  })
}
