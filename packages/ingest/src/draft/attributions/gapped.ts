import { phraseLeft } from '../reading/phrase-left.ts'
import { isNominal, isTime } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Attribution } from './attribution.ts'

/** Whether a number stands alone behind a name whose verb is left out: "AFP reported 8 killed, Reuters 11". */
export const isGapped = ({ tokens }: ReadText, sentence: Sentence, from: number, to: number): boolean => {
  const start = phraseLeft(tokens, from - 1, sentence.from)
  if (start === null || start <= sentence.from || !isNominal(tokens[from - 1]) || tokens[from - 1]?.pos === 'NUM')
    return false
  const behind = tokens[to]
  if (!(to >= sentence.to || /^[,.;]$/.test(behind?.text ?? '') || behind?.lower === 'and')) return false
  const named = /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') || tokens[start]?.lower === 'the'
  return named && /^(?:,|;|and|but|while)$/.test(tokens[start - 1]?.lower ?? '')
}

/** Who tells a number that stands behind a name alone: the verb is that of the speaker before. */
export const findGapped = (read: ReadText, sentence: Sentence, here: readonly Attribution[]): Attribution[] => {
  const found: Attribution[] = []
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    if (read.tokens[at]?.pos !== 'NUM' || read.tokens[at - 1]?.pos === 'NUM' || isTime(read.tokens[at - 1])) continue
    if (here.some(({ cue }) => cue.to === at)) continue
    let to = at + 1
    while (to < sentence.to && read.tokens[to]?.pos === 'NUM') to += 1
    const host = here.findLast(({ side, cue }) => side === 'right' && cue.to < at && cue.form !== 'ing')
    if (host === undefined || !/^(?:say|count|claim|confirm)$/.test(host.cue.word.class)) continue
    // "…, where the association has 13"
    // "the union, at no more than 6,000", "the police, of nine"
    const preposed =
      (read.tokens[at - 1]?.lower === 'of' && / of$/.test(host.cue.word.lemma)) ||
      (read.tokens[at - 1]?.lower === 'at' && host.cue.word.lemma === 'put')
    const comma = preposed && read.tokens[at - 2]?.text === ','
    const has = comma
      ? 2
      : preposed || /^(?:has|have|counts?|says?|had)$/.test(read.tokens[at - 1]?.lower ?? '')
        ? 1
        : 0
    if (isTime(read.tokens[at - 1 - has])) continue
    const start = phraseLeft(read.tokens, at - 1 - has, sentence.from)
    if (
      start === null ||
      start <= host.cue.to + 1 ||
      !(isGapped(read, sentence, at, to) || (has > 0 && to >= sentence.to - 1))
    )
      continue
    if (!host.content.some((range) => read.tokens.slice(range[0], start).some(({ pos }) => pos === 'NUM'))) continue
    found.push({
      ...host,
      speaker: { span: [start, at - has], name: [start, at - has], role: null, side: 'left', rule: 'gapped' },
      content: [[at, to]],
      rule: 'gapped',
      brings: true,
      relays: [],
    })
  }
  return found
}
