import { phraseRight } from '../reading/phrase-right.ts'
import type { Range } from '../reading/phrases.ts'
import { isTime } from '../reading/phrases.ts'
import type { Token } from '../reading/tokens.ts'
import { bodies } from './noun-cue.ts'

const documents =
  /^(?:figures?|data|statistics|records?|reports?|statements?|count|tally|toll|estimates?|findings|study|survey|analysis|assessment|investigation|letter|bulletin|dispatch|release|documents?|database|census|communiqu[eé]|post|posts|update|updates|account|accounts|testimony|list|lists|lists|review|briefing|numbers|registers?|archives?|logs?|chart|gazette|docket|calculations?|note|message|tweet)$/

/** Participles that tie a document to whoever made it: "figures released by", "a list compiled by". */
export const issued =
  /^(?:given|provided|released|issued|published|announced|reported|cited|offered|compiled|kept|made|supplied|shared|circulated|collected|gathered|written|prepared|produced|posted|signed|drawn|maintained|carried|aired|broadcast|spread|circulating|spreading|repeated|attributed)$/

const collective =
  /^(?:government|police|hospital|army|military|court|state|prison|security|opposition|rebel|union|church|company|coastguard)$/

/** Whether the word names something that is read rather than somebody who speaks. */
export const isPaper = (token: Token | undefined): boolean => token !== undefined && documents.test(token.lower)

/** Where the words on who made a document end: "figures released by the ministry on Monday"; the same place when there are none. */
export const madeBy = (tokens: readonly Token[], end: number, ceiling: number): number => {
  if (!isPaper(tokens[end - 1])) return end
  let at = end
  if (issued.test(tokens[at]?.lower ?? '')) at += 1
  while (at > end && at < ceiling && (isTime(tokens[at]) || /^(?:on|late|early|last)$/.test(tokens[at]?.lower ?? '')))
    at += 1
  if (!/^(?:by|from)$/.test(tokens[at]?.lower ?? '') || isTime(tokens[at + 1])) return end
  return phraseRight(tokens, at + 1, ceiling) ?? end
}

/** Who stands behind a document that speaks: "the ministry" of "the ministry's figures", "UN data", "a report by the ministry"; null when nobody is named. */
export const ownerOf = (tokens: readonly Token[], [from, whole]: Range): Range | null => {
  const comma = tokens
    .slice(from + 1, whole)
    .findIndex(({ text, lower }) => text === ',' || /^(?:who|which|that)$/.test(lower))
  const to = comma < 0 ? whole : from + 1 + comma
  let paper = -1
  for (let at = from; at < to; at += 1) {
    if (/^(?:by|from|of|on|in|for|at|to)$/.test(tokens[at]?.lower ?? '') || issued.test(tokens[at]?.lower ?? '')) break
    // "the Geological Survey": a name, and no paper.
    const name =
      /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '') && at > from && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')
    if (isPaper(tokens[at]) && !(name && at === to - 1)) paper = at
  }
  if (paper < 0) return null
  for (let at = paper + 1; at < to - 1; at += 1) {
    if (!/^(?:by|from)$/.test(tokens[at]?.lower ?? '') || isTime(tokens[at + 1])) continue
    // "records seen by the agency" are not the agency's.
    if (
      /^(?:seen|obtained|reviewed|read|viewed|verified|examined|checked|quoted|cited)$/.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
      break
    const end = Math.min(to, phraseRight(tokens, at + 1, to) ?? to)
    return end > at + 1 && tokens[at + 1]?.pos !== 'NUM' ? [at + 1, end] : null
  }
  let first = from
  while (first < paper && /^(?:a|an|the|new|latest|official|preliminary|initial)$/.test(tokens[first]?.lower ?? ''))
    first += 1
  for (let at = paper - 1; at > from; at -= 1) if (/^(?:'s|')$/.test(tokens[at]?.lower ?? '')) return [from, at]
  let last = paper
  while (
    last > first &&
    !(bodies.has(tokens[last - 1]?.lower ?? '') || collective.test(tokens[last - 1]?.lower ?? '')) &&
    !/^\p{Lu}/u.test(tokens[last - 1]?.text ?? '')
  )
    last -= 1
  return last > first ? [first, last] : null
}
