import type { Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { sharedSubject, subjectLeft } from '../speakers/subject-left.ts'

/** Somebody who was asked and did not answer. */
export interface Silence {
  readonly speaker: Speaker
  readonly cue: Range
  readonly content: Range
  readonly manner: 'no-answer' | 'declined'
  readonly sentence: number
}

const quiet =
  /\b(?:(?:did|had|has|have|would|do|does|was|were|could)(?:n[’']t| not)(?: yet| immediately| initially| publicly)*(?: been| be)? (?:respond|responded|reply|replied|answer|answered|comment|commented|available|return(?:ed)?|reachable|reached)\b|(?:was|were) (?:not immediately|not|un)\s?(?:available|reachable)\b[^.;]{0,15}\bcomment|would(?:n[’']t| not) (?:say|comment|discuss|elaborate|confirm)\b|(?:would )?neither confirm(?:ed)? nor den(?:y|ied)|(?:would|could) not (?:be drawn|give a figure)|made no (?:immediate )?comment|offered no comment|gave no (?:reply|answer|comment)|could not (?:immediately )?be reached)/gi

/** Finds who was asked and did not answer: "did not respond to a request for comment". */
export const findSilences = (read: ReadText): Silence[] =>
  read.sentences.flatMap((sentence: Sentence, index) => {
    const first = read.tokens[sentence.from]
    const last = read.tokens[sentence.to - 1]
    if (first === undefined || last === undefined) return []
    return [...read.text.slice(first.start, last.end).matchAll(quiet)].flatMap((found): Silence[] => {
      const start = first.start + found.index
      let from = sentence.from
      while (from < sentence.to && (read.tokens[from]?.end ?? 0) <= start) from += 1
      let to = from
      while (to < sentence.to && (read.tokens[to]?.start ?? 0) < start + found[0].length) to += 1
      if (from >= sentence.to || isSpeech(read, from)) return []
      const speaker = subjectLeft(read.tokens, from, sentence.from) ?? sharedSubject(read.tokens, from, sentence.from)
      if (speaker === null) return []
      let end = sentence.to
      while (end > to && /^[.,;]$/.test(read.tokens[end - 1]?.text ?? '')) end -= 1
      return [
        { speaker, cue: [from, to], content: end > to ? [to, end] : [from, to], manner: 'no-answer', sentence: index },
      ]
    })
  })
