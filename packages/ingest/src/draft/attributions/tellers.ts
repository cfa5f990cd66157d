import { rightContent } from '../contents/contents.ts'
import type { Figure } from '../figures/figure.ts'
import { wordsOf } from '../lexicon.ts'
import { isFiniteVerb, isNominal } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText } from '../reading/tokens.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { subjectLeft } from '../speakers/subject-left.ts'
import { floorOf } from '../speakers/who-speaks.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { holds } from './heard.ts'

const papers = wordsOf('papers')

// Verbs with which not even a paper tells a number.
const silent =
  /^(?:be|is|was|are|were|been|includes?|included|makes?|made|follows?|followed|came|comes|come|omit\w*|leaves?|excludes?|excluded|left)$/

const REACH = 16

const verbBefore = (read: ReadText, figure: Figure, floor: number): number | null => {
  for (let at = figure.from - 1; at > Math.max(floor, figure.from - REACH); at -= 1) {
    const token = read.tokens[at]
    if (token === undefined || /^[;:“”"()]$/.test(token.text) || isSpeech(read, at)) return null
    if (isFiniteVerb(read.tokens, at)) return at
  }
  return null
}

/** "The hospital's ledger has 23": a paper tells the number behind it, whatever the verb; null where none does. */
export const tellerOf = (read: ReadText, figure: Figure, found: readonly Attribution[]): Attribution | null => {
  const sentence = read.sentences[figure.sentence]
  if (sentence === undefined || isSpeech(read, figure.from)) return null
  if (found.some(({ content }) => holds(content, figure.from, figure.to))) return null
  const verb = verbBefore(read, figure, sentence.from)
  if (verb === null || silent.test(read.tokens[verb]?.lower ?? '')) return null
  if (read.tokens[verb]?.pos === 'AUX' && read.tokens[verb + 1]?.pos === 'VERB') return null
  const floor = floorOf(read, sentence, verb)
  const speaker = subjectLeft(read.tokens, verb, floor)
  if (speaker === null || !papers.has(read.tokens[speaker.name[1] - 1]?.lower ?? '')) return null
  if (found.some((one) => one.cue.from < verb && one.cue.from >= speaker.span[0])) return null
  const cue = cueOf(read.tokens[verb]?.lower ?? '', 'count', verb, verb + 1)
  const content = rightContent(read, sentence, cue, floor) ?? [[verb + 1, figure.headEnd]]
  if (!holds(content, figure.from, figure.to) || !isNominal(read.tokens[figure.from])) return null
  return attributionOf(read, cue, {
    speaker,
    content,
    side: 'right',
    rule: `paper-${speaker.rule}`,
  })
}
