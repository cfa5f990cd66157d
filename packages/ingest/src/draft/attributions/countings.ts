import { firstAt } from '../reading/first-at.ts'
import { isFiniteVerb } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { isPaper } from '../speakers/owners.ts'
import { beforeVerb, subjectLeft } from '../speakers/subject-left.ts'
import { type Attribution, attributionOf } from './attribution.ts'

const holding =
  /^(?:has|have|had|names|named|naming|contains?|contained|covers?|covered|includes?|included|carries|carried|bears?|bore|gives?|gave|holds|held|shows|showed)$/
const gathering =
  /^(?:collected|gathered|compiled|published|releases?|released|drew|drawn|issued|handed|presented|circulated|produced|named|has|have|had|keeps|kept)$/
const lists = /^(?:list|lists|register|roll|dossier|database|tally)$/
const counted =
  /^(?:names?|entries|victims|dead|deaths|fatalities|casualties|killed|missing|wounded|injured|bodies|burials|executions|fallen|prisoners)$/

const numberAt = (tokens: readonly Token[], from: number, to: number): number =>
  firstAt(tokens, from, to, ({ pos }) => pos === 'NUM')

/** Who counts without a verb of saying: "the police list has 97 entries", "the ministry named 708 victims", "the group published a list of 847 members". */
export const counting = (
  read: ReadText,
  sentence: Sentence,
  at: number,
  others: readonly Attribution[],
): Attribution | null => {
  const { tokens } = read
  const word = tokens[at]?.lower ?? ''
  if (!(holding.test(word) || gathering.test(word)) || isSpeech(read, at)) return null
  if (!isFiniteVerb(tokens, at) && tokens[at]?.pos !== 'AUX' && !/^(?:names|named|bears|lists)$/.test(word)) return null
  if (others.some(({ cue }) => cue.from <= at && at < cue.to)) return null
  const limit = trimEnd(tokens, at, sentence.to)
  const number = numberAt(tokens, at + 1, Math.min(limit, at + 8))
  if (number < 0) return null
  const between = tokens.slice(at + 1, number)
  if (between.some(({ pos, text }) => /^(?:VERB|AUX|PRON|SCONJ)$/.test(pos) || /^[,;:“”"]$/.test(text))) return null
  const listed = gathering.test(word) && between.some(({ lower }) => lists.test(lower))
  const direct = !between.some(({ pos }) => pos === 'NOUN')
  const behind = tokens.slice(number + 1, number + 4)
  const people = behind.some(({ lower }) => counted.test(lower))
  const alone = number + 1 >= limit || /^[,.;]$/.test(tokens[number + 1]?.text ?? '')
  const { words } = beforeVerb(tokens, at, sentence.from)
  if (words.some(({ lower }) => /^(?:not|n't|never|been|being|be|was|were)$/.test(lower))) return null
  const speaker = subjectLeft(tokens, at, sentence.from)
  if (speaker === null) return null
  if (speaker.name[1] - speaker.name[0] === 1 && /^(?:PRON|NUM)$/.test(tokens[speaker.span[0]]?.pos ?? '')) return null
  const [from, to] = speaker.name
  const paper = tokens
    .slice(from, to)
    .some(
      (token) =>
        isPaper(token) ||
        lists.test(token.lower) ||
        /^(?:gazette|docket|ledger|log|chart|book|file|archive)s?$/.test(token.lower),
    )
  const tells =
    listed ||
    (direct && /^named?s?$/.test(word) && people) ||
    (direct && paper && (people || alone)) ||
    (direct && /^(?:collected|gathered|compiled)$/.test(word) && /^names?$/.test(tokens[number + 1]?.lower ?? ''))
  if (!tells) return null
  const comma = firstAt(tokens, number + 1, limit, ({ text }) => text === ',')
  const inner = speaker.rule === 'relative' && comma > 0 ? comma : limit
  return attributionOf(read, cueOf(word, 'count', at, at + 1), {
    speaker,
    content: [[at + 1, inner]],
    side: 'right',
    rule: 'counting',
    brings: true,
  })
}
