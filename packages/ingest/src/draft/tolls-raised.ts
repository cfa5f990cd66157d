import type { Attribution } from './attribution.ts'
import { cueOf } from './noun-cue.ts'
import { sharedSubject, subjectLeft } from './subject-left.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { trimEnd } from './trim-end.ts'

/** "The ministry raised its toll to 31": whose toll it is speaks. */
export const tollRaised = (read: ReadText, sentence: Sentence, at: number): Attribution | null => {
  const { tokens } = read
  if (
    !/^(?:raised|revised|lowered|increased|cut|updated|corrected|reduced|raises|revises|lowers|raising|revising|lowering|adjusted)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return null
  const toll = tokens
    .slice(at + 1, at + 7)
    .findIndex(({ lower }) => /^(?:toll|tally|count|figure|estimate|number)$/.test(lower))
  const limit = trimEnd(tokens, at, sentence.to)
  if (toll < 0 || !tokens.slice(at + 2 + toll, limit).some(({ lower }) => lower === 'to')) return null
  const ing = /ing$/.test(tokens[at]?.lower ?? '')
  const speaker = ing ? sharedSubject(tokens, at, sentence.from) : subjectLeft(tokens, at, sentence.from)
  if (speaker === null) return null
  return {
    cue: cueOf(tokens[at]?.lower ?? '', 'count', at, at + 1),
    cueSpans: [[at, at + 1]],
    speaker,
    content: [[at + 1, limit]],
    side: 'right',
    sentence: tokens[at]?.sentence ?? 0,
    rule: 'toll-raised',
    brings: true,
    relays: [],
  }
}
