import type { ReadText } from '../reading/tokens.ts'
import type { Attribution } from './attribution.ts'

/** The attributions with a word in a sentence, in their order: what may hold a number is looked for there, however long the text is. */
export const bySentence = (
  { tokens }: ReadText,
  attributions: readonly Attribution[],
): ((sentence: number) => readonly Attribution[]) => {
  const near = new Map<number, Attribution[]>()
  for (const one of attributions) {
    const sentences = new Set([one.sentence])
    for (const [from, to] of [...one.content, ...one.cueSpans, one.speaker.span]) {
      const [first, last] = [tokens[from]?.sentence, tokens[Math.max(from, to - 1)]?.sentence]
      for (let at = first ?? 0; at <= (last ?? -1); at += 1) sentences.add(at)
    }
    for (const sentence of sentences) {
      const there = near.get(sentence)
      if (there === undefined) near.set(sentence, [one])
      else there.push(one)
    }
  }
  return (sentence) => near.get(sentence) ?? []
}
