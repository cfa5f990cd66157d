import { counting, counts, isClosed, measures } from './counting.ts'
import type { DraftOutcome } from './draft.ts'
import type { Figure } from './figure.ts'
import { outcomeWords } from './figure-words.ts'
import { arePeople } from './people.ts'
import { hasFinite, isTime } from './phrases.ts'
import { hasRival } from './rivals.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { between, type Spot, type Told } from './told.ts'

const countNoun = new RegExp(`^(?:${counts})$`)
const aCount = new RegExp(String.raw`\b(?:${counts})\b`)
const asCount = new RegExp(String.raw`^as (?:a|the|its|their) (?:\w+ )?(?:${counts})\b`)
const countOf = new RegExp(String.raw`\b(?:${counts}) of$`)

// What the text counts: its last number in the same paragraph; else its dead, if it has any.
const topicOf = (read: ReadText, spot: Spot, earlier: readonly Figure[], lead: string): Figure | null => {
  const told = earlier.filter(({ outcome }) => outcome !== null)
  const dead = told.findLast(({ outcome }) => outcome === 'killed')
  if (/\b(?:toll|death toll)\b/.test(lead) && dead !== undefined) return dead
  const here = told.findLast(({ from }) => read.tokens[from]?.paragraph === read.tokens[spot.from]?.paragraph)
  // "46 dead and 75 injured": a number alone is of the dead.
  if (here !== undefined && dead !== undefined && dead.sentence === here.sentence) return dead
  return here ?? dead ?? told.at(-1) ?? null
}

// "No one knows how many have died. The ministry stopped counting at 18,800": the words shortly before tell.
const wordBefore = (read: ReadText, spot: Spot): DraftOutcome | null => {
  for (let at = spot.from - 1; at > Math.max(0, spot.from - 40); at -= 1) {
    const outcome = outcomeWords.get(read.tokens[at]?.lower ?? '')?.outcome
    if (outcome !== undefined) return outcome
  }
  return null
}

// "the number most media carried was six", "the total given in documents is 149": words between the noun and its number.
const farCount = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const verb = spot.from - (/^(?:now|already|currently|still)$/.test(read.tokens[spot.from - 1]?.lower ?? '') ? 2 : 1)
  if (!/^(?:is|was|at|are|were|reached|reaches)$/.test(read.tokens[verb]?.lower ?? '')) return false
  for (let at = verb - 1; at >= Math.max(sentence.from, spot.from - 18); at -= 1) {
    const token = read.tokens[at]
    if (/^[;:]$/.test(token?.text ?? '')) return false
    if (countNoun.test(token?.lower ?? '')) return token?.lower !== 'report' && token?.lower !== 'list'
  }
  return false
}

// "38 on Monday and on the next morning 45", ", 183 a week later": a day and its number, the verb left out.
const dated = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const { tokens } = read
  const mark = tokens[spot.from - 1]
  if (/^(?:,|and)$/.test(mark?.lower ?? ''))
    return (
      (tokens[spot.to]?.pos === 'DET' && isTime(tokens[spot.to + 1]) && tokens[spot.to + 2]?.lower === 'later') ||
      (/^(?:on|by|in)$/.test(tokens[spot.to]?.lower ?? '') && isTime(tokens[spot.to + 1]))
    )
  // "corrected to 67 on the 15th and to 71"
  if (/^(?:and|,) to$/.test(between(read, spot.from - 2, spot.from))) return true
  let time = false
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - 8); at -= 1) {
    const token = tokens[at]
    if (/^(?:,|and|but)$/.test(token?.lower ?? '')) return time
    if (
      isTime(token) ||
      /^\d{1,2}(?:st|nd|rd|th)$/.test(token?.lower ?? '') ||
      /^(?:st|nd|rd|th|day|noon|midnight|dawn|dusk)$/.test(token?.lower ?? '')
    )
      time = true
    else if (!/^(?:on|by|at|in|the|next|following|same|that|of|to|a|few|later|\d+)$/.test(token?.lower ?? ''))
      return false
  }
  return false
}

// "the estimate of civilian deaths, 62 since January", "Kidnapped pupils: state says 46": the noun tells what is counted.
const nounLeft = (read: ReadText, sentence: Sentence, spot: Spot, counted: boolean): DraftOutcome | null => {
  const reach = counted ? 12 : 9
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - reach); at -= 1) {
    const token = read.tokens[at]
    if (token === undefined || token.pos === 'NUM' || /^[.;]$/.test(token.text)) return null
    const word = outcomeWords.get(token.lower)
    if (/^(?:toll|fatal)$/.test(token.lower)) return 'killed'
    if (word === undefined) continue
    // "eight died and the total is now 149": behind words of counting, whatever was told last.
    if (word.role === 'n' || counted) return word.outcome
    const before = read.tokens[at - 1]
    const described = /^(?:NOUN|PROPN|ADJ)$/.test(read.tokens[at + 1]?.pos ?? '')
    if (before?.pos === 'DET' && !described) return word.outcome
    if (at === sentence.from && described) return word.outcome
  }
  return null
}

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

// "• 12 in Asan", "Tolma – 7": a line below the one that tells the whole.
const isItem = (read: ReadText, sentence: Sentence, spot: Spot, topic: Figure | null): boolean => {
  const { tokens } = read
  const [first, last] = [tokens[sentence.from], tokens[sentence.to - 1]]
  if (first === undefined || topic === null || !isLine(read, sentence)) return false
  const above = first.paragraph - (tokens[topic.from]?.paragraph ?? 0)
  if (above < 1 || above > 6) return false
  const opens =
    spot.from === sentence.from + 1 &&
    /^[•*–—-]$/.test(first.text) &&
    /^(?:in|at|near|on|from)$/.test(tokens[spot.to]?.lower ?? '')
  return opens || (spot.to === sentence.to && last !== undefined && /^[–—:]$/.test(tokens[spot.from - 1]?.text ?? ''))
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

// "The army and its allies: 24 civilians": a line of a list, without a verb.
const isLine = (read: ReadText, sentence: Sentence): boolean =>
  sentence.to - sentence.from < 25 && !hasFinite(read.tokens, sentence.from, sentence.to)

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
  const counted = counting.test(lead) || farCount(read, sentence, spot)
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
  if (counted || label || subject || sourced || dated(read, sentence, spot))
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
