import { outcomeWords } from '../figures/figure-words.ts'
import { isFiniteVerb } from './phrases.ts'
import type { Token } from './tokens.ts'

const frontedOf = (tokens: readonly Token[], comma: number): boolean => {
  let at = comma - 1
  while (
    at > comma - 8 &&
    (/^(?:NOUN|PROPN|ADJ|NUM|DET|VERB|ADV)$/.test(tokens[at]?.pos ?? '') ||
      /^(?:on|aboard)$/.test(tokens[at]?.lower ?? ''))
  )
    at -= 1
  return (
    /^(?:of|among)$/.test(tokens[at]?.lower ?? '') &&
    (at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence || /^[,;“"]$/.test(tokens[at - 1]?.text ?? ''))
  )
}

const nextComma = (tokens: readonly Token[], from: number, to: number): number | null => {
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === ',') return at
  return null
}

const telling = /^(?:said|says|adds|added|reports|reported|notes|noted|claims|claimed|according)$/

// Where words between commas close that stand between a noun and its verb.
const insertionEnd = (tokens: readonly Token[], comma: number, end: number): number | null => {
  // ", 60 of whom were children and 15 women," tells of a part.
  if (/^of (?:whom|them|which)$/.test(`${tokens[comma + 2]?.lower} ${tokens[comma + 3]?.lower}`)) {
    const close = nextComma(tokens, comma + 4, Math.min(end, comma + 16))
    if (close !== null) return close
  }
  // "2,000 people, it adds, are missing"
  const close = nextComma(tokens, comma + 1, Math.min(end, comma + 12))
  if (close === null) return null
  if (close < comma + 8 && tokens.slice(comma + 1, close).some(({ lower }) => telling.test(lower))) return close
  // "two brothers, aged 9 and 12, were killed"
  const inner = tokens[comma + 1]
  const described = inner?.pos === 'VERB' && /ed$/.test(inner.lower) && !outcomeWords.has(inner.lower)
  return described && (isFiniteVerb(tokens, close + 1) || isFiniteVerb(tokens, close + 2)) ? close : null
}

// "the four guards the ministry says were killed", "44 suspects whom the prosecutor said had been held": the verb behind whoever says it.
const saidOf = (tokens: readonly Token[], start: number, end: number): number | null => {
  const from = /^(?:who|whom|that|which)$/.test(tokens[start]?.lower ?? '') ? start + 1 : start
  if (!/^(?:DET|PROPN|PRON|NOUN|ADJ)$/.test(tokens[from]?.pos ?? '')) return null
  for (let at = from + 1; at < Math.min(end, from + 6); at += 1) {
    if (!/^(?:DET|PROPN|PRON|NOUN|ADJ|VERB|PART)$/.test(tokens[at]?.pos ?? '')) return null
    if (
      /^(?:says?|said|believes?|believed|claims?|claimed|alleges?|alleged|thinks?|fears?|feared)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return isFiniteVerb(tokens, at + 1) ? at + 1 : null
  }
  return null
}

/** Past what stands between a noun and its verb; null when there is no verb. */
export const skipList = (tokens: readonly Token[], start: number, end: number): number | null => {
  // Past "in Lasara", ", including four children," and further people named with it, to the verb.
  // "Of the 48 passengers, 30 died": told of the part, not of the whole.
  for (let comma = start; comma < start + 3; comma += 1)
    if (tokens[comma]?.text === ',' && /^(?:NUM|DET)$/.test(tokens[comma + 1]?.pos ?? '') && frontedOf(tokens, comma))
      return null
  const own = saidOf(tokens, start, end)
  if (own !== null) return own
  for (let at = start; at < Math.min(end, start + 30); at += 1) {
    const token = tokens[at] as Token
    const close = token.text === ',' ? insertionEnd(tokens, at, end) : null
    if (close !== null) {
      // "“Fourteen people,” the minister said, “have died”"
      at = (tokens[close + 1]?.quotation ?? -1) >= 0 && /^[“"]$/.test(tokens[close + 1]?.text ?? '') ? close + 1 : close
      continue
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
      (tokens[at + 1]?.lower === 'by' ||
        (/^(?:convicted|accused|suspected|sentenced|tried|charged|condemned|wanted|employed|based|stationed)$/.test(
          token.lower,
        ) &&
          tokens[at + 1]?.pos === 'ADP'))
    )
      continue
    if (token.pos === 'VERB') return at
  }
  return null
}
