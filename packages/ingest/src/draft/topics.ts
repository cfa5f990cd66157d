import type { DraftOutcome } from './draft.ts'
import type { Figure } from './figure.ts'
import { outcomeWords } from './figure-words.ts'
import { arePeople } from './people.ts'
import { isTime } from './phrases.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { between, type Spot, type Told } from './told.ts'

const counts = 'figure|number|total|toll|count|tally|estimate|sum|claim|list|bulletin|tallies|report|score'

// "it stood at 12", "a list of 61": words of counting that a number of nothing named closes.
const counting = new RegExp(
  [
    String.raw`\b(?:${counts}) (?:\w+ ){0,2}(?:of|at|to|is|was|as|be|been|stands at|stood at|reached|put at|set at)`,
    String.raw`\b(?:counts?|counted|counting|lists?|listed|tallied|tallies|records?|recorded|registers?|registered|documents?|documented|reports?|reported|logs?|logged|claims?|claimed|gives?|gave|cites?|cited|mentions?|mentioned|confirms?|confirmed|acknowledges?|acknowledged|admits?|admitted|verif(?:y|ied)|conceded?|names?|named|says?|said|reached|reaches|hit|hits|there (?:were|are|was|had been|have been|has been)|had been|been|only|as far as|(?<!(?:i|we|you) )(?:has|have|had)|had given|have given|has given)`,
    String.raw`\b(?:up with|arrived at|settled on|stuck to|working with|records of|evidence of|aware of|know(?:s|n)? of|(?:speak|talk|tell)(?:s|ing)? of|spoke of|spoken of|told of|up from|down from|(?:stood|stands?|stopped|remain(?:s|ed)|standing) at)`,
    String.raw`\b(?:put|puts|putting|set|estimated?|estimates|gives?|gave) (?:[\w'-]+ ){0,4}(?:at|as)`,
    String.raw`\b(?:rais|revis|lower|correct|amend|updat|increas|reduc|cut|adjust|chang|bring|brought|tak|took|push|r[io]s|climb|jump|drop|f[ea]ll|gr[eo]w|swell|swoll)\w*(?: (?:this|that|it|them|its|their|his|her|the|own|figure|count|toll|tally|estimate|total|number|earlier|first|later|again|upwards?|downwards?|back|up|down|sharply|slightly|quickly|since|further)){0,4} (?:to|at)`,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^/, '(?:')
    .concat(')$'),
)

// What is measured so is no people: "put the damage at 7,000".
const measures =
  /\b(?:cost|costs|damage|damages|price|prices|speed|magnitude|turnout|temperature|value|budget|crowd|crowds|population|attendance|intensity|age|score|vote|votes|debt|fine|fines|strength|distance|depth)\b/

const closing = /^[.,;:”"’')(–—?!]$/
const behindIt =
  /^(?:and|but|while|himself|herself|themselves|itself|so|in|altogether|alone|there|here|by|on|since|until|as|according|for|at|across|over|among|overall|then|now|later|today|from|during|per|after|before|with|nationwide|countrywide|worldwide|dead|last|this)$/

const closed = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const token = read.tokens[spot.to]
  return (
    token === undefined ||
    spot.to >= sentence.to ||
    closing.test(token.text) ||
    behindIt.test(token.lower) ||
    isTime(token) ||
    (token.pos === 'DET' && isTime(read.tokens[spot.to + 1]))
  )
}

const firm = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const token = read.tokens[spot.to]
  return (
    token === undefined || spot.to >= sentence.to || closing.test(token.text) || /^(?:and|but|while)$/.test(token.lower)
  )
}

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

// "the estimate of civilian deaths, 62 since January", "Kidnapped pupils: state says 46": the noun tells what is counted.
const nounLeft = (read: ReadText, sentence: Sentence, spot: Spot, reach: number): DraftOutcome | null => {
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - reach); at -= 1) {
    const token = read.tokens[at]
    if (token === undefined || token.pos === 'NUM' || /^[.;]$/.test(token.text)) return null
    const word = outcomeWords.get(token.lower)
    if (/^(?:toll|fatal)$/.test(token.lower)) return 'killed'
    if (word === undefined) continue
    if (word.role === 'n') return word.outcome
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

/** "The syndicate counts 151": a number of nothing named is one of what the text counts. */
export const topical = (read: ReadText, sentence: Sentence, spot: Spot, told: readonly Figure[]): Told | null => {
  const at = read.tokens[sentence.from]?.sentence ?? 0
  const lead = between(read, Math.max(sentence.from, spot.from - 9), spot.from).replace(/(?: ?[“"‘'(])+$/, '')
  const place =
    /^(?:in|at|inside|on) (?:the|its|his|her|their|a) (?:audience|crowd|hall|room|stadium|bus|boat|class|queue|theatre|square)/
  if (measures.test(lead) || place.test(between(read, spot.to, spot.to + 3))) return null
  // "the families of three victims" is of their families.
  const victims =
    spot.head !== null &&
    /^victims?$/.test(read.tokens[spot.headEnd - 1]?.lower ?? '') &&
    !/\b(?:families|relatives|lawyers|homes|photos|pictures|parents|widows|friends) of(?: the)?$/.test(lead)
  const reach = /\b(?:toll|count|tally|figure|number|estimate|claim)\b/.test(lead) || victims ? 14 : 7
  const topic = topicOf(read, spot, told, lead)
  const near = topic !== null && topic.sentence >= at - reach ? topic.outcome : null
  const of = (outcome: DraftOutcome | null, part = false): Told | null =>
    outcome === null ? null : { outcome, part, rule: part ? 'figure.part' : 'figure.topic' }
  if (victims) return of(near)
  if (describedAs(read, sentence, spot)) return of(near, true)
  const counted = counting.test(lead)
  // "a list of 61 children", "amended this: 30 insurgents"
  if (spot.head !== null)
    return arePeople(read, spot) &&
      /\b(?:(?:list|names|toll|tally|count|figure|total) of|listed|lists|names|named|(?:stands?|stood) at)$/.test(lead)
      ? of(near)
      : null
  const label = read.tokens[spot.from - 1]?.text === ':' && !/\b(?:replied|answered|asked)\b/.test(lead)
  const follow = read.tokens[spot.to]?.lower ?? ''
  const asCount =
    follow === 'as' &&
    new RegExp(`^as (?:a|the|its|their) (?:\\w+ )?(?:${counts})\\b`).test(between(read, spot.to, spot.to + 4))
  if (asCount) return of(near)
  if (!closed(read, sentence, spot)) return null
  const apart = /^(?:,|:|\(|–|—|"|“|')$/.test(read.tokens[spot.from - 1]?.text ?? '')
  const noun = counted || apart ? nounLeft(read, sentence, spot, counted ? 12 : 9) : null
  if (noun !== null) return of(noun)
  if (!(counted || label)) return null
  return firm(read, sentence, spot) ||
    /\b(?:toll|count|tally|figure|number|total|estimate|it) (?:\w+ ){0,3}$/.test(`${lead} `) ||
    counted
    ? of(near)
    : null
}
