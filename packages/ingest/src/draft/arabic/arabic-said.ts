import type { CueClass } from '../cues.ts'
import { direct } from './arabic-direct.ts'
import { accordingTo, quotedBy } from './arabic-relayed.ts'
import { according } from './arabic-spans.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

/** Who said what in an Arabic sentence, as ranges of its words. */
export interface ArabicSaid {
  readonly sentence: number
  readonly source: readonly [number, number]
  /** The sentence the source stands in, when the verb has none of its own. */
  readonly sourceSentence: number
  readonly cue: readonly [number, number]
  readonly content: readonly (readonly [number, number])[]
  readonly class: CueClass
  readonly rule: string
  readonly relay: readonly [number, number] | null
}

/** Finds who said what in an Arabic text. */
export const findArabicSaid = (sentences: readonly ArabicSentence[]): ArabicSaid[] => {
  const found: ArabicSaid[] = []
  sentences.forEach((sentence, index) => {
    for (let at = 0; at < sentence.length; at += 1) {
      const token = sentence[at] as ArabicToken
      if (token.quoted) continue
      const one =
        quotedBy(sentence, index, at) ??
        (according.test(token.plain) ? accordingTo(sentence, index, at) : direct(sentences, index, at, found.at(-1)))
      if (one === null) continue
      found.push(one)
      if (one.rule !== 'inverted') at = Math.max(at, one.cue[1] - 1)
    }
  })
  return found
}
