import type { DraftOutcome } from '../draft.ts'
import type { Token } from '../reading/tokens.ts'
import { outcomeWords } from './figure-words.ts'
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
    // "were tried and executed"
    if (
      passive &&
      token.pos === 'VERB' &&
      tokens[at + 1]?.lower === 'and' &&
      outcomeWords.get(tokens[at + 2]?.lower ?? '')?.role === 'vt'
    )
      continue
    // "were shot and killed"
    if (token.lower === 'and' && outcomeWords.has(tokens[at + 1]?.lower ?? '')) continue
    return null
  }
  return null
}
