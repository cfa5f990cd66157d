import { phraseRight } from '../reading/phrase-right.ts'
import { hasFinite, isFiniteVerb, isTime, startsPhrase } from '../reading/phrases.ts'
import { timePhrase } from '../reading/time-phrases.ts'
import type { Token } from '../reading/tokens.ts'
import { isParty, type Speaker } from './speaker.ts'

const participle =
  /^(?:\p{L}+(?:ed|ing)|seen|shown|known|held|written|drawn|sent|given|taken|kept|read|based|led|run|spoken|heard)$/u

/** The subject with a participle or "who" behind its noun: "Records seen by the group list 112", "A medic who asked not to be named counted ten". */
export const reducedHead = (tokens: readonly Token[], floor: number, last: number): Speaker | null => {
  if (last - floor < 2 || last - floor > 20 || !startsPhrase(tokens[floor]) || tokens[floor]?.pos === 'PRON')
    return null
  let end = phraseRight(tokens, floor, last + 1)
  if (end === null || end >= last) return null
  // phraseRight may run into "caller to the paper": any phrase before the participle will do.
  while (end < last && tokens[end]?.pos === 'ADV') end += 1
  const verb = tokens[end]
  const related = /^(?:who|which|that)$/.test(verb?.lower ?? '')
  if (verb === undefined || !(related || (verb.pos === 'VERB' && participle.test(verb.lower)))) return null
  if (isTime(tokens[end - 1]) || !isParty(tokens, [floor, end])) return null
  // "the Red Cross reported 260 and newspapers claimed more": with an object it is a verb of its own.
  const object = tokens[end + 1]
  if (
    !related &&
    /ed$/.test(verb.lower) &&
    /^(?:DET|NUM|PRON|SCONJ)$/.test(object?.pos ?? '') &&
    timePhrase(tokens, end + 1) === end + 1
  )
    return null
  const own = related ? end + 1 : end
  if (related && !isFiniteVerb(tokens, own) && !isFiniteVerb(tokens, own + 1)) return null
  let behind = own + 1
  while (behind <= last && /^(?:AUX|VERB|ADV|PART)$/.test(tokens[behind]?.pos ?? '')) behind += 1
  if (tokens.slice(floor, last + 1).some(({ text, lower }) => /^[,;:“”"()]$/.test(text) || lower === 'said'))
    return null
  if (hasFinite(tokens, behind, last + 1)) return null
  return { span: [floor, last + 1], name: [floor, end], role: null, side: 'left', rule: 'subject-reduced' }
}
