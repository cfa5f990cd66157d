import type { CueClass } from '../attributions/cues.ts'
import { accordingTo } from './arabic-according.ts'
import { agreeing } from './arabic-agreement.ts'
import { direct, namedBy } from './arabic-direct.ts'
import { byNoun, toldElsewhere } from './arabic-elsewhere.ts'
import { goesOn } from './arabic-goes-on.ts'
import { labelled, relaying } from './arabic-labels.ts'
import { quotedBy } from './arabic-quoted.ts'
import { classOf, participleOf } from './arabic-spans.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

/** Who said what in an Arabic sentence, as ranges of its words. */
export interface ArabicSaid {
  readonly sentence: number
  readonly source: readonly [number, number]
  /** The sentence the source stands in, when the verb has none of its own. */
  readonly sourceSentence: number
  readonly cue: readonly [number, number]
  /** The second word of it: "نقلت … قوله". */
  readonly cueToo?: readonly [number, number]
  readonly content: readonly (readonly [number, number])[]
  readonly class: CueClass
  readonly rule: string
  readonly relay: readonly [number, number] | null
}

const says = (token: ArabicToken): boolean => classOf(token) !== undefined || participleOf(token) !== undefined

/** Finds who said what in an Arabic text. */
export const findArabicSaid = (sentences: readonly ArabicSentence[]): ArabicSaid[] => {
  const found: ArabicSaid[] = []
  let spoke: readonly ArabicSaid[] = []
  const nowSpeaks = (one: ArabicSaid | null | undefined): void => {
    if (one != null) spoke = [...spoke.slice(-3), one]
  }
  sentences.forEach((sentence, index) => {
    const labels = labelled(sentence, index)
    found.push(...labels)
    const label = labels[0]
    nowSpeaks(label)
    for (let at = 0; at < sentence.length; at += 1) {
      const token = sentence[at] as ArabicToken
      if (token.quoted) continue
      if (found.at(-1)?.sentence === index && found.at(-1)?.cue[0] === at) continue
      const last = says(token) ? agreeing(sentences, index, token.plain, spoke) : spoke.at(-1)
      const one =
        quotedBy(sentence, index, at) ??
        toldElsewhere(sentence, index, at) ??
        accordingTo(sentence, index, at) ??
        byNoun(sentence, index, at) ??
        goesOn(sentence, index, at, last) ??
        direct(sentences, index, at, last)
      // Whoever is only passed on does not go on speaking.
      if (one === null || !/^(?:passed-on|document|noun|relative)$/.test(one.rule))
        nowSpeaks(one ?? namedBy(sentence, index, at))
      if (one === null) continue
      // "الجيش: رصدنا": whoever the colon names goes on himself.
      if (label !== undefined && one.source[0] === label.source[0] && one.sourceSentence === index) continue
      found.push(one)
      if (one.rule === 'quoted-as-saying' && one.relay !== null && one.cue[0] === at)
        found.push(relaying(one, one.relay, [at, at + 1]))
      if (one.rule !== 'inverted') at = Math.max(at, one.cue[1] - 1)
    }
  })
  return found
}
