import { firstAt } from '../reading/first-at.ts'
import { isFiniteVerb, type Range } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { isClaimant } from '../speakers/claimants.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { subjectLeft } from '../speakers/subject-left.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { bySentence } from './near.ts'

const covered = (found: readonly Attribution[], [from, to]: Range): boolean =>
  found.some(({ content }) => content.some((range) => range[0] < to && from < range[1]))

// "The mayor did not hesitate: “…”": whoever the clause before the colon is about.
const afterColon = (read: ReadText, sentence: Sentence, colon: number, speech: Range): Attribution | null => {
  const { tokens } = read
  let verb = sentence.from
  while (verb < colon && !isFiniteVerb(tokens, verb)) verb += 1
  if (verb === colon || colon - verb > 16) return null
  const speaker = subjectLeft(tokens, verb, sentence.from)
  if (speaker === null) return null
  const pronoun = /^(?:he|she|they)$/.test(tokens[speaker.span[0]]?.lower ?? '')
  if (!pronoun && !isClaimant(tokens, speaker.name)) return null
  return attributionOf(read, cueOf(':', 'say', verb, colon), {
    speaker,
    content: [speech],
    side: 'right',
    rule: 'introduced',
  })
}

/** Speech without a verb of saying of its own: “The mayor did not hesitate: “…””, “The ward was full, she said. “In one hour we had 48 wounded.”” */
export const introducedSpeech = (read: ReadText, found: readonly Attribution[]): Attribution[] => {
  const { tokens } = read
  const more: Attribution[] = []
  const near = bySentence(read, found)
  for (const sentence of read.sentences) {
    const colon = firstAt(
      tokens,
      sentence.from + 2,
      sentence.to,
      ({ text, quotation }) => text === ':' && quotation < 0,
    )
    if (colon > 0 && isSpeech(read, colon + 1)) {
      const speech = quotationRange(read, colon + 1)
      const one = covered(near(tokens[speech[0]]?.sentence ?? 0), speech)
        ? null
        : afterColon(read, sentence, colon, speech)
      if (one !== null) more.push(one)
    }
    if (!isSpeech(read, sentence.from) || tokens[sentence.from - 1]?.paragraph !== sentence.paragraph) continue
    const speech = quotationRange(read, sentence.from)
    // A quotation that is a sentence or more by itself.
    const behind = tokens[speech[1]]
    if (speech[0] !== sentence.from || covered([...near(tokens[speech[0]]?.sentence ?? 0), ...more.slice(-2)], speech))
      continue
    if (behind !== undefined && behind.sentence === tokens[speech[1] - 1]?.sentence) continue
    const before = tokens[sentence.from - 1]?.sentence
    const there = before === undefined ? [] : near(before).filter((one) => one.sentence === before)
    const last = there.at(-1)
    const said =
      last !== undefined &&
      /^(?:say|account|claim|confirm|warn|concede)$/.test(last.cue.word.class) &&
      !/^(?:citing|according-to|parenthesised|headline)/.test(last.rule)
    if (said && there.length === 1) last.content = [...last.content, speech]
  }
  return more
}
