import type { DraftOutcome } from './draft.ts'
import { outcomeWords } from './figure-words.ts'
import { isFiniteVerb } from './phrases.ts'
import type { Token } from './tokens.ts'
import { joined } from './told.ts'

const be = /^(?:is|are|was|were|be|been|being|gets?|got|'re|'s)$/

/** What the verb behind the noun says of its subject. */
export const predicate = (tokens: readonly Token[], verb: number, end: number): DraftOutcome | null => {
  let passive = false
  for (let at = verb; at < Math.min(end, verb + 9); at += 1) {
    const token = tokens[at] as Token
    if (be.test(token.lower)) passive = true
    const word = outcomeWords.get(token.lower)
    if (word !== undefined) {
      if (token.lower === 'death' && tokens[at - 1]?.lower === 'to') return 'killed'
      if (word.role === 'n')
        return /^(?:lives|life)$/.test(token.lower) && /^(?:lost|lose)$/.test(tokens[at - 2]?.lower ?? '')
          ? 'killed'
          : null
      const next = tokens[at + 1]
      const object =
        next !== undefined &&
        at + 1 < end &&
        /^(?:DET|NUM|NOUN|PROPN|PRON)$/.test(next.pos) &&
        !/^(?:that|who|which|last|this|dead|sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/.test(next.lower)
      if (word.role === 'vt' && !passive && object) return null
      if (word.role === 'vt' && !passive && tokens[at - 1]?.lower === 'to') return null
      return joined(tokens, at, word.outcome)
    }
    if (
      /^(?:among|lost|lose|went|gone|go|remain|remained|remains|found|left|feared|believed|reported|confirmed|thought|presumed|known|said|declared|pronounced|listed|still|taken|held|being|having|shot|stabbed|beaten|trampled|bludgeoned|clubbed|stoned|tortured|starved|frozen|burned|burnt|crushed|forced|driven|in|as|the|their|to|have|hacked|gunned|down|blown|up|either|both|simply|said|alleged|understood)$/.test(
        token.lower,
      )
    )
      continue
    if (token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'PART' || /^[“”"‘’']$/.test(token.text)) continue
    // "were shot and killed"
    if (token.lower === 'and' && outcomeWords.has(tokens[at + 1]?.lower ?? '')) continue
    return null
  }
  return null
}

const frontedOf = (tokens: readonly Token[], comma: number): boolean => {
  let at = comma - 1
  while (at > comma - 8 && /^(?:NOUN|PROPN|ADJ|NUM|DET|VERB)$/.test(tokens[at]?.pos ?? '')) at -= 1
  return (
    /^(?:of|among)$/.test(tokens[at]?.lower ?? '') &&
    (at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence || /^[,;“"]$/.test(tokens[at - 1]?.text ?? ''))
  )
}

/** Past what stands between a noun and its verb; null when there is no verb. */
export const skipList = (tokens: readonly Token[], start: number, end: number): number | null => {
  // Past "in Lasara", ", including four children," and further people named with it, to the verb.
  // "Of the 48 passengers, 30 died": told of the part, not of the whole.
  if (tokens[start]?.text === ',' && /^(?:NUM|DET)$/.test(tokens[start + 1]?.pos ?? '') && frontedOf(tokens, start))
    return null
  for (let at = start; at < Math.min(end, start + 30); at += 1) {
    const token = tokens[at] as Token
    // ", 60 of whom were children and 15 women," tells of a part.
    if (token.text === ',' && /^of (?:whom|them|which)$/.test(`${tokens[at + 2]?.lower} ${tokens[at + 3]?.lower}`)) {
      const close = tokens.findIndex(
        ({ text }, index) => index > at + 3 && index < Math.min(end, at + 16) && text === ',',
      )
      if (close > 0) {
        at = close
        continue
      }
    }
    // "2,000 people, it adds, are missing"
    if (token.text === ',') {
      const close = tokens.findIndex(({ text }, index) => index > at && index < Math.min(end, at + 8) && text === ',')
      if (
        close > 0 &&
        tokens
          .slice(at + 1, close)
          .some(({ lower }) =>
            /^(?:said|says|adds|added|reports|reported|notes|noted|claims|claimed|according)$/.test(lower),
          )
      ) {
        at = close
        continue
      }
    }
    // "two brothers, aged 9 and 12, were killed"
    const inner = tokens[at + 1]
    if (token.text === ',' && inner?.pos === 'VERB' && /ed$/.test(inner.lower) && !outcomeWords.has(inner.lower)) {
      const close = tokens.findIndex(
        ({ text }, index) => index > at + 1 && index < Math.min(end, at + 12) && text === ',',
      )
      if (close > 0 && (isFiniteVerb(tokens, close + 1) || isFiniteVerb(tokens, close + 2))) {
        at = close
        continue
      }
    }
    if (isFiniteVerb(tokens, at)) return at
    // ", with 30 wounded", ", leaving": what follows is another clause.
    if (
      token.text === ',' &&
      /^(?:with|leaving|killing|injuring|wounding|displacing|bringing|prompting)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return null
    if (token.lower === 'including') continue
    const closes = token.quotation >= 0 && tokens[at + 1]?.quotation !== token.quotation && at <= start + 1
    if (/^[;:]$/.test(token.text) || (token.quotation >= 0 && /^[“"]$/.test(token.text) && !closes)) return null
    if (
      /^(?:which|who|whom|that|because|when|while|but|if|after|before|as)$/.test(token.lower) &&
      token.pos !== 'DET'
    ) {
      if (/^(?:who|which|that)$/.test(token.lower)) {
        const next = at + 1
        if (isFiniteVerb(tokens, next)) return next
      }
      return null
    }
    // "and disarmed fighters"
    if (
      token.pos === 'VERB' &&
      /(?:ed|ing)$/.test(token.lower) &&
      tokens[at + 1]?.pos === 'NOUN' &&
      !outcomeWords.has(token.lower)
    )
      continue
    // "over the jailing of"
    if (token.pos === 'VERB' && /ing$/.test(token.lower) && tokens[at - 1]?.pos === 'DET') return null
    // "four men tried by military courts were hanged"
    if (
      token.pos === 'VERB' &&
      /(?:ed|en|wn)$/.test(token.lower) &&
      !outcomeWords.has(token.lower) &&
      tokens[at + 1]?.lower === 'by'
    )
      continue
    if (token.pos === 'VERB') return at
  }
  return null
}
