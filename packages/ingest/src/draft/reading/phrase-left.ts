import { isFiniteVerb, isNominal, isTime, joining, modifies } from './phrases.ts'
import type { Token } from './tokens.ts'

// "sources close to the inquiry", "people familiar with the talks"
const leaning =
  /^(?:close|familiar|loyal|opposed|aligned|linked|allied|sympathetic|affiliated|briefed|based|involved|active|present|knowledgeable)$/

// "Residents reached by phone said", "a doctor working at the hospital said"
const reduced = (tokens: readonly Token[], at: number, floor: number): boolean => {
  const verb = tokens[at]
  if (
    verb === undefined ||
    at <= floor ||
    verb.pos !== 'VERB' ||
    !/(?:ed|ing|en)$/.test(verb.lower) ||
    !isNominal(tokens[at - 1]) ||
    tokens[at - 1]?.pos === 'PRON'
  )
    return false
  for (let index = floor; index < at; index += 1)
    if (
      tokens[index]?.pos === 'AUX' ||
      (tokens[index]?.pos === 'VERB' && isFiniteVerb(tokens, index)) ||
      /^[“"]$/.test(tokens[index]?.text ?? '')
    )
      return false
  return true
}

const claimNoun =
  /^(?:claim|charge|accusation|allegation|description|figure|toll|move|assertion|number|account|suggestion|statement|term|remark|decision|argument|idea|plan|proposal|practice|policy)$/

const matchingLeft = (tokens: readonly Token[], at: number, floor: number): number => {
  for (let index = at; index >= floor; index -= 1) if (/^[([]$/.test(tokens[index]?.text ?? '')) return index
  return at
}

/** Where the noun phrase that ends with this token starts; null when none ends here. */
export const phraseLeft = (tokens: readonly Token[], end: number, floor: number): number | null => {
  let at = end
  if (/^[)\]]$/.test(tokens[at]?.text ?? '')) at = matchingLeft(tokens, at, floor) - 1
  // "Health workers there informed"
  if (
    /^(?:there|here|nearby|abroad)$/.test(tokens[at]?.lower ?? '') &&
    isNominal(tokens[at - 1]) &&
    tokens[at - 1]?.pos !== 'PRON'
  )
    at -= 1
  const last = tokens[at]
  if (last === undefined || at < floor) return null
  if (
    last.pos === 'PRON' &&
    tokens[at - 1]?.lower === 'of' &&
    at - 2 >= floor &&
    /^(?:NUM|DET|NOUN|ADJ|PRON)$/.test(tokens[at - 2]?.pos ?? '')
  )
    return at - 2
  if (last.pos === 'PRON') return /^(?:who|which|that|whom)$/.test(last.lower) ? null : at
  if (
    !(isNominal(last) || last.pos === 'ADJ' || /^(?:'s|'|”|"|’)$/.test(last.lower)) &&
    !(last.pos === 'DET' && /^(?:all|both|some|many|those|this|that|another)$/.test(last.lower))
  )
    return null
  let start = at
  for (at -= last.pos === 'DET' ? 0 : 1; at >= floor; at -= 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined) break
    if (/^[)\]]$/.test(token.text)) {
      at = matchingLeft(tokens, at, floor)
      start = at
      continue
    }
    // "a claim Kyiv called absurd": the claim is what is called, not who calls.
    if (claimNoun.test(token.lower) && tokens[at + 1]?.pos === 'PROPN' && before?.pos === 'DET' && at + 1 === start)
      break
    // "22.50 Police say"
    if (token.pos === 'NUM' && /^\d{1,2}[.:]\d\d$/.test(token.text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))
      break
    if (modifies(tokens, at) || (/^(?:”|"|“|’|‘)$/.test(token.text) && at > floor)) {
      const compound = tokens[at + 1]?.text === '-' || before?.text === '-'
      if (
        !compound &&
        token.pos !== 'ADV' &&
        isTime(token) &&
        tokens[at + 1]?.pos !== 'PART' &&
        tokens[at + 1]?.pos !== 'NOUN'
      )
        break
      start = at
      continue
    }
    if (
      token.pos === 'DET' ||
      (token.pos === 'PRON' && /^(?:its|their|his|her|our|my|your|whose)$/.test(token.lower))
    ) {
      start = at
      if (
        before !== undefined &&
        before.pos === 'ADP' &&
        joining.has(before.lower) &&
        at - 2 >= floor &&
        isNominal(tokens[at - 2]) &&
        !isTime(tokens[at - 2])
      ) {
        at -= 1
        continue
      }
      if (before?.pos === 'ADP' && reduced(tokens, at - 2, floor)) {
        at -= 2
        continue
      }
      if (
        before !== undefined &&
        /^(?:ADP|PART)$/.test(before.pos) &&
        leaning.test(tokens[at - 2]?.lower ?? '') &&
        isNominal(tokens[at - 3]) &&
        at - 3 >= floor
      ) {
        at -= 2
        continue
      }
      if (
        before !== undefined &&
        before.lower === 'and' &&
        at - 2 >= floor &&
        isNominal(tokens[at - 2]) &&
        !verbBefore(tokens, at - 1, floor)
      ) {
        at -= 1
        continue
      }
      if (before !== undefined && /^(?:all|both|half)$/.test(before.lower)) start = at - 1
      break
    }
    if (token.pos === 'ADP' || token.lower === 'to') {
      // "a survey released on Monday by the university"
      let verb = at - 1
      while (verb > floor && (isTime(tokens[verb]) || tokens[verb]?.lower === 'on')) verb -= 1
      if (verb < at - 1 && reduced(tokens, verb, floor)) {
        at = verb
        continue
      }
      if (reduced(tokens, at - 1, floor)) {
        at -= 1
        continue
      }
      if (leaning.test(before?.lower ?? '') && isNominal(tokens[at - 2])) {
        at -= 1
        continue
      }
      if (!joining.has(token.lower) || !isNominal(before) || isTime(before) || before?.pos === 'PRON') break
      continue
    }
    if (token.lower === 'and' || token.lower === 'or') {
      const adjectival = before?.pos === 'ADJ' && tokens[at - 2]?.pos === 'DET'
      if (!(isNominal(before) || adjectival) || verbBefore(tokens, at, floor)) break
      continue
    }
    if (
      token.text === ',' &&
      isNominal(before) &&
      isNominal(tokens[at + 1]) &&
      listed(tokens, at, end) &&
      !governed(tokens, at - 1, floor) &&
      !verbBefore(tokens, at, floor)
    )
      continue
    break
  }
  // "a promise that analysts say"
  return tokens[start]?.lower === 'that' &&
    /^(?:NOUN|PROPN)$/.test(tokens[start + 1]?.pos ?? '') &&
    /s$/.test(tokens[end]?.lower ?? '')
    ? start + 1
    : start
}

// "the largest protests in a decade, doctors and activists say": what stands in a phrase of its own begins no list.
const governed = (tokens: readonly Token[], last: number, floor: number): boolean => {
  let at = last
  while (at > floor && /^(?:NOUN|PROPN|ADJ|NUM|DET|PART)$/.test(tokens[at]?.pos ?? '')) at -= 1
  return isTime(tokens[last]) || (tokens[at]?.pos === 'ADP' && tokens[at]?.lower !== 'of')
}

const listed = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from + 1; at < Math.min(to, from + 8); at += 1) if (tokens[at]?.lower === 'and') return true
  return false
}

const verbBefore = (tokens: readonly Token[], at: number, floor: number): boolean => {
  for (let index = at - 1; index >= floor; index -= 1) {
    if (/^[;:”,]$/.test(tokens[index]?.text ?? '')) return false
    // "a local elected official and a resident"
    const adjectival =
      /(?:ed|en|ing)$/.test(tokens[index]?.lower ?? '') && /^(?:DET|ADJ)$/.test(tokens[index - 1]?.pos ?? '')
    if (adjectival) continue
    if (isFiniteVerb(tokens, index) || tokens[index]?.pos === 'VERB') return true
  }
  return false
}
