import type { DraftOutcome } from '../draft.ts'
import { arePeople } from '../reading/people.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { counting, counts, isClosed, measures } from './counting.ts'
import type { Figure } from './figure.ts'
import { isDated, isFarCount, isItem, isLine } from './number-places.ts'
import { hasRival } from './rivals.ts'
import { between, type Spot, type Told } from './told.ts'
import { nounLeft, topicOf, wordBefore } from './what-is-counted.ts'

const aCount = new RegExp(String.raw`\b(?:${counts})\b`)
const asCount = new RegExp(String.raw`^as (?:a|the|its|their) (?:\w+ )?(?:${counts})\b`)
const countOf = new RegExp(String.raw`\b(?:${counts}) of$`)

// "said 16 were under 18", "eleven were foreigners": who they were, of those the text counts.
const describedAs = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  if (spot.head !== null || !/^(?:were|are|was|is)$/.test(read.tokens[spot.to]?.lower ?? '')) return false
  for (let at = spot.to + 1; at < Math.min(sentence.to, spot.to + 7); at += 1) {
    const token = read.tokens[at]
    if (token === undefined || /^[,;.]$/.test(token.text)) return false
    if (/^(?:under|aged|members|minors|civilians)$/.test(token.lower)) return true
    if (/^(?:VERB|AUX|ADP)$/.test(token.pos)) return false
    if (token.pos === 'NOUN' || token.pos === 'PROPN')
      return arePeople(read, { ...spot, to: at, headEnd: at + 1 }) || /(?:ers|ants|ists|ans|ees)$/.test(token.lower)
  }
  return false
}

// "a list of 61 children", "amended this: 30 insurgents"
const naming = /\b(?:(?:list|names|toll|tally|count|figure|total) of|listed|lists|names|named|(?:stands?|stood) at)$/

// "around 350 in the audience"
const crowded =
  /^(?:in|at|inside|on) (?:the|its|his|her|their|a) (?:audience|crowd|hall|room|stadium|bus|boat|class|queue|theatre|square)|^(?:on|in) (?:board|favour|favor|duty|attendance)/

// "the families of three victims" is of their families.
const areVictims = (read: ReadText, spot: Spot, lead: string): boolean =>
  spot.head !== null &&
  /^victims?$/.test(read.tokens[spot.headEnd - 1]?.lower ?? '') &&
  !/\b(?:families|relatives|lawyers|homes|photos|pictures|parents|widows|friends) of(?: the)?$/.test(lead)

/** "The syndicate counts 151": a number of nothing named is one of what the text counts. */
export const topical = (read: ReadText, sentence: Sentence, spot: Spot, figures: readonly Figure[]): Told | null => {
  const at = read.tokens[sentence.from]?.sentence ?? 0
  const lead = between(read, Math.max(sentence.from, spot.from - 9), spot.from).replace(/(?: ?[“"‘'(])+$/, '')
  // "cemeteries, of which there were seven"
  if (/\bof which there\b/.test(lead)) return null
  if (measures.test(lead) || crowded.test(between(read, spot.to, spot.to + 3))) return null
  const victims = areVictims(read, spot, lead)
  const noun = aCount.test(lead)
  const topic = topicOf(read, spot, figures, lead)
  // What only the text below tells holds for a number that says it counts.
  const told =
    topic !== null && topic.sentence >= at - (noun || victims ? 14 : 7) && (topic.sentence <= at || noun || victims)
  const near = told ? topic.outcome : null
  const of = (outcome: DraftOutcome | null, part = false): Told | null =>
    outcome === null ? null : { outcome, part, rule: part ? 'figure.part' : 'figure.topic' }
  // "the outbreak has claimed 212 victims"
  // "not the 20 that neighbours speak of"
  const definite =
    read.tokens[spot.from - 1]?.lower === 'the' &&
    /^(?:that|which|reported|claimed|announced|given|cited|counted|mentioned|first|originally|previously|initially|earlier)$/.test(
      read.tokens[spot.to]?.lower ?? '',
    )
  if (spot.head === null && definite && topic !== null && topic.sentence >= at - 2) return of(near)
  if (victims) return of(near ?? (/\bclaim(?:ed|s|ing)$/.test(lead) ? 'killed' : null))
  if (describedAs(read, sentence, spot)) return of(near, true)
  const label =
    read.tokens[spot.from - 1]?.text === ':' && !/\b(?:replied|answered|asked|said|says|wrote|added)\b/.test(lead)
  const counted = counting.test(lead) || isFarCount(read, sentence, spot)
  if (spot.head !== null)
    return arePeople(read, spot) && (label ? isLine(read, sentence) : naming.test(lead))
      ? of(near ?? wordBefore(read, spot))
      : null
  const follow = between(read, spot.to, spot.to + 4)
  if (asCount.test(follow)) return of(near)
  // "the claim of 9,000 is not borne out"
  const subject = countOf.test(lead) && /^(?:AUX|VERB)$/.test(read.tokens[spot.to]?.pos ?? '')
  if (!(subject || isClosed(read, sentence, spot))) return null
  const apart = /^(?:,|:|\(|–|—|"|“|')$/.test(read.tokens[spot.from - 1]?.text ?? '')
  const left = counted || apart ? nounLeft(read, sentence, spot, counted) : null
  if (left !== null) return of(left)
  // "; “about 40” according to the commission"
  const sourced = /^[“"”]? ?(?:according|per)\b/.test(follow) && topic?.sentence === at
  if (!/\b(?:toll|dead|killed|deaths|casualties)\b/.test(lead) && hasRival(read, sentence, spot, topic)) return null
  if (isItem(read, sentence, spot, topic)) return of(near, true)
  if (counted || label || subject || sourced || isDated(read, sentence, spot))
    return of(near ?? (counted ? wordBefore(read, spot) : null))
  return null
}

/** "31 deaths, while the network had a list of 78 names": the names are of those the text counts. */
export const listedNames = (read: ReadText, sentence: Sentence, spot: Spot, told: readonly Figure[]): Told | null => {
  const lead = between(read, Math.max(sentence.from, spot.from - 7), spot.from)
  if (
    !/\b(?:list of|lists?|listed|collected|compiled|gathered|holds?|held|has|have|had|recorded|published)$/.test(lead)
  )
    return null
  const topic = topicOf(read, spot, told, lead)
  const near =
    topic !== null && topic.sentence >= (read.tokens[sentence.from]?.sentence ?? 0) - 4 ? topic.outcome : null
  return near === 'killed' || near === 'missing' ? { outcome: near, part: false, rule: 'figure.topic' } : null
}
