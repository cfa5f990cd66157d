import { degreeOf } from './degrees.ts'
import type { Figure } from './figure.ts'
import { outcomeWords } from './figure-words.ts'
import { isGapped } from './gapped.ts'
import { loneNumber } from './lone-numbers.ts'
import { arePeople } from './people.ts'
import { isFiniteVerb } from './phrases.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { between, type Spot, type Told } from './told.ts'
import { topical } from './topics.ts'

/** "including 12 children", "658 of them", "and 384 in Tamun": what was said of the whole holds for the part. */
export const inherited = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  const previous = here.findLast(({ outcome }) => outcome !== null)
  // "of whom, it said, “at least 60”"
  const lead = between(read, Math.max(sentence.from, spot.from - 9), spot.from)
    .replace(/ , [^,]{1,40} (?:said|says|adds|added|reported) ,/, '')
    .replace(/ ?[“"‘']$/, '')
    .split(' ')
    .slice(-4)
    .join(' ')
  const follow = between(read, spot.to, spot.to + 2)
  const part =
    /(?:including|included|among them|of whom|of which|of them|whom|among whom|them|these)(?: (?:were|are|was|is|also|the|those of))?$/.test(
      lead,
    ) ||
    /^(?:of (?:them|whom|those|these|the (?:dead|victims))|of whom)/.test(follow) ||
    /^of (?:the|this|that|these) (?:total|number|sum)$/.test(between(read, spot.to, spot.to + 3)) ||
    /^[^.;:“”"]{0,45} among (?:them|those)\b/.test(read.text.slice(spot.end, spot.end + 70)) ||
    /\b(?:most|half) of them\b/.test(lead)
  const before = earlier.findLast((one) => one.outcome !== null && one.sentence <= spot.sentence)
  const figureWas =
    spot.head === null &&
    /\b(?:the|that|its|their|a) (?:\w+ )?(?:figure|number|total|count|tally|toll) (?:was|is|at|to|of|stood at|could be|may be|might be|had reached)(?: [“"‘])?(?: \w+)?(?: [“"‘])?$/.test(
      between(read, Math.max(sentence.from, spot.from - 7), spot.from),
    )
  const said = previous?.outcome != null ? previous : before
  if (figureWas && said?.outcome != null && said.sentence >= (read.tokens[sentence.from]?.sentence ?? 0) - 6)
    return { outcome: said.outcome, part: false, rule: 'figure.revised' }
  const degree = degreeOf(read, sentence, spot, here)
  if (degree !== null) return degree
  // "two more than had been announced", "That is three fewer than last year"
  if (
    spot.head === null &&
    said?.outcome != null &&
    said.sentence >= (read.tokens[sentence.from]?.sentence ?? 0) - 2 &&
    /(?:^|[,(–—]|\b(?:is|was|are|were|by|some|about|nearly|at least)) ?$/.test(
      between(read, Math.max(sentence.from, spot.from - 2), spot.from),
    ) &&
    /^(?:more|fewer|less|higher|lower) than$/.test(
      between(read, spot.to, spot.to + 2).replace(/^(?:more|fewer|less) (?:deaths?|victims?|dead|people) /, 'more '),
    )
  )
    return { outcome: said.outcome, part: false, rule: 'figure.revised' }
  if (previous?.outcome != null) {
    // "has risen by seven to 45"
    if (
      spot.head === null &&
      between(read, previous.headEnd, spot.from) === 'to' &&
      read.tokens[previous.from - 1]?.lower === 'by'
    )
      return { outcome: previous.outcome, part: false, rule: 'figure.revised' }
    // "45 dead and 102 wounded, compared with 38 and 90"
    const two = here.filter(({ outcome }) => outcome !== null)
    const counterpart =
      previous.rule === 'figure.revised' && between(read, previous.headEnd, spot.from) === 'and'
        ? two.at(-2)
        : /^and$/.test(read.tokens[spot.to]?.lower ?? '') && read.tokens[spot.to + 1]?.pos === 'NUM'
          ? two.at(-2)
          : undefined
    if (
      spot.head === null &&
      counterpart?.outcome != null &&
      (previous.rule === 'figure.revised' ||
        /^(?:compared|up|down)(?: \w+)? (?:with|to|from)$/.test(
          between(read, Math.max(previous.headEnd, spot.from - 3), spot.from).replace(/^\W+/, ''),
        ))
    )
      return { outcome: counterpart.outcome, part: false, rule: 'figure.revised' }
    if (placed(read, sentence, spot, previous)) return { outcome: previous.outcome, part: true, rule: 'figure.part' }
    // "El Correo reported six, and Oro, citing police, seven."
    if (
      spot.head === null &&
      /^figure\.(?:topic|gapped|revised)$/.test(previous.rule) &&
      read.tokens[spot.from - 1]?.text === ',' &&
      (spot.to >= sentence.to || /^[.;]$/.test(read.tokens[spot.to]?.text ?? ''))
    )
      return { outcome: previous.outcome, part: false, rule: 'figure.gapped' }
    // "spoke of eight, the rebels of twenty"
    const joint = read.tokens[spot.from - 1]?.lower ?? ''
    const repeated = /^(?:of|for|at|to|with)$/.test(joint) && read.tokens[previous.from - 1]?.lower === joint ? 1 : 0
    if (spot.head === null && isGapped(read, sentence, spot.from - repeated, spot.to))
      return { outcome: previous.outcome, part: false, rule: 'figure.gapped' }
    // "of the 1,150 people killed, 380 were children"
    const fronted =
      /\bof (?:the|those|all|its|their)$/.test(
        between(read, Math.max(sentence.from, previous.from - 3), previous.from),
      ) && /^(?:[\w' -]{0,30} )?,$/.test(between(read, previous.headEnd, spot.from))
    if (part || fronted) return { outcome: previous.outcome, part: true, rule: 'figure.part' }
    // "sixty were killed, she said, and another fifty on Saturday"
    const gap = between(read, previous.headEnd, spot.from).replace(/ , [^,]{1,40} (?:said|says|added) ,/, ' ,')
    const enumerated =
      /^(?:[^:]*(?::|—|\()\s*)$/.test(`${gap} `.replace(/\s+$/, ' ')) && !here.some(({ part: already }) => already)
    if (enumerated && (spot.head === null || previous.head !== null || arePeople(read, spot)))
      return { outcome: previous.outcome, part: true, rule: 'figure.part' }
    // "Nineteen soldiers died in the siege, together with more than 200 troops"
    const together =
      /(?:together with|along with|alongside|as well as|in addition to|plus)(?: (?:the|some|another|at least|a further))?$/.test(
        gap,
      ) && gap.length < 90
    if (together && (spot.head === null || arePeople(read, spot)) && !/^figure\.(?:head|toll)$/.test(previous.rule))
      return { outcome: previous.outcome, part: previous.part, rule: 'figure.list' }
    const list =
      /^(?:,|, at|and|and at|, and at|,? and|,? or|as well as|, as well as|and another|plus|, and|along with|,? and (?:the|some|at least))$/.test(
        gap,
      ) ||
      (previous.part && /^(?:were|was|are|being) [\w' -]{1,30} and$/.test(gap)) ||
      (previous.part &&
        /^(?:of (?:them|whom|those|these) (?:[\w' -]{1,40} )?)?(?:(?:in|from|at|near) [\w' -]{1,40} )?(?:,|and|, and)$/.test(
          gap,
        ))
    // "17 were killed on Monday and 23 on Tuesday"
    const again =
      spot.head === null &&
      /^(?:on|in|at|near)$/.test(read.tokens[spot.to]?.lower ?? '') &&
      /^(?:(?:were |was |have been |had been )?\w+ )?(?:(?:in|on|at|near) [\w' -]{1,60} )?(?:,|and|, and)(?: (?:another|a further|at least|some|about))*$/.test(
        gap,
      )
    // "Among the 33 are seven firefighters"
    const amongNumber =
      /^(?:are|were|is|was|include|includes|included)$/.test(gap) &&
      /^(?:among|of) the$/.test(between(read, previous.from - 2, previous.from))
    if (amongNumber) return { outcome: previous.outcome, part: true, rule: 'figure.part' }
    const pair = inPairs(read, spot, here, earlier)
    if (pair !== null) return pair
    if ((list || again) && previous.rule !== 'figure.head')
      return { outcome: previous.outcome, part: previous.part, rule: 'figure.list' }
    // "rose to 45 from 38", "2,870 this year, up from 1,990", "to 31 dead from 19"
    if (
      spot.head === null &&
      /(?:^|.* )(?:(?:up|down|compared) )?(?:from|with|against)(?: (?:the|an|a|its|previous|earlier|initial|at|least|some|around|about|nearly|over|more|than))*$/.test(
        gap,
      ) &&
      /\b(?:rose|rise|risen|climbed|raised|revised|increased|up|down|lowered|cut|jumped|toll|compared|corrected)\b/.test(
        between(read, sentence.from, spot.from),
      )
    )
      return { outcome: previous.outcome, part: false, rule: 'figure.revised' }
    // "98 were executed in May, against 61 in April"
    if (
      spot.head === null &&
      /(?:^|, )(?:against|versus|compared (?:with|to)|(?:up|down) from)(?: (?:the|some|about|at|least|only|just))*$/.test(
        gap,
      )
    )
      return { outcome: previous.outcome, part: false, rule: 'figure.revised' }
    // "far fewer than the 40 reported by residents"
    if (
      spot.head === null &&
      /\b(?:fewer|more|less|higher|lower|greater|larger|smaller|above|below|double|twice|half) (?:than )?(?:the )?$/.test(
        `${gap} `,
      )
    )
      return { outcome: previous.outcome, part: false, rule: 'figure.revised' }
    if (/\b(?:figure|toll|number|estimate|count|total|it) (?:\w+ )?to$/.test(lead) && spot.head === null)
      return { outcome: previous.outcome, part: false, rule: 'figure.revised' }
    if (/^(?:— |– |- |: |\( ?)$/.test(`${gap} `) && spot.head !== null)
      return { outcome: previous.outcome, part: true, rule: 'figure.part' }
  }
  // "Save the Children says 600 of them were children", of the dead of the sentence before
  if (
    before?.outcome != null &&
    here.length === 0 &&
    before.sentence >= (read.tokens[sentence.from]?.sentence ?? 0) - 2 &&
    /^of (?:them|those|these)/.test(follow) &&
    !/^one$/i.test(read.text.slice(spot.start, spot.end))
  )
    return { outcome: before.outcome, part: true, rule: 'figure.part' }
  const started = between(read, sentence.from, spot.from)
  if (
    before?.outcome != null &&
    here.length === 0 &&
    read.tokens[before.from]?.paragraph !== undefined &&
    before.sentence >= (read.tokens[sentence.from]?.sentence ?? 0) - 1 &&
    /^(?:(?:among|of) (?:them|those|these)(?: , (?:(?:the|an?) )?[\w-]+(?: [\w-]+)? (?:said|says|added) ,)?|they|these|that|the (?:figure|number|total)|it)(?: ,)? ?(?:(?:were|are|was|is|includes?|included|comprises?|comprised|consists? of|consisted of|counts?|also) ?)*$/.test(
      started,
    )
  )
    return { outcome: before.outcome, part: true, rule: 'figure.part' }
  return (
    numbered(read, spot) ??
    inPairs(read, spot, here, earlier) ??
    topical(read, sentence, spot, [...earlier, ...here]) ??
    loneNumber(read, sentence, spot, here, earlier)
  )
}

// "Twelve died, seven in Asan and five in Tolma": a number and its place, without a verb.
const placed = (read: ReadText, sentence: Sentence, spot: Spot, previous: Figure): boolean => {
  const { tokens } = read
  if (spot.head !== null) return false
  const next = tokens[spot.to]?.lower ?? ''
  const apart = /^(?:elsewhere|nearby|abroad|overseas)$/.test(next)
  // "60 of the deaths to the army and nine to the rebels"
  const again = /^(?:to|for)$/.test(next) && between(read, previous.to, spot.from).split(' ').includes(next)
  if (!(apart || again || /^(?:in|at|on|near|inside|outside|from|by)$/.test(next))) return false
  const lead = between(read, Math.max(previous.headEnd, spot.from - 3), spot.from)
  if (!/(?:^|.*[,;(] ?|.* )(?:and|,|;|\(|, and)(?: (?:another|a further|at least|some|about))?$/.test(lead))
    return false
  if (apart) return true
  for (let at = spot.to + 1; at < Math.min(sentence.to, spot.to + 12); at += 1) {
    if (/^[,.;)]$/.test(tokens[at]?.text ?? '') || tokens[at]?.lower === 'and') return at > spot.to + 1
    if (isFiniteVerb(tokens, at)) return false
  }
  return true
}

// "nine died and 20 were hurt. The ministry had given 40 and 80": two numbers for the two.
const inPairs = (read: ReadText, spot: Spot, here: readonly Figure[], earlier: readonly Figure[]): Told | null => {
  const first = here.at(-1)
  if (spot.head !== null || first === undefined || first.outcome === null || here.length !== 1) return null
  if (
    !(
      first.head === null &&
      between(read, first.headEnd, spot.from) === 'and' &&
      /^figure\.(?:topic|revised)$/.test(first.rule)
    )
  )
    return null
  const [one, two] = earlier.filter(({ outcome }) => outcome !== null).slice(-2)
  return one?.outcome === first.outcome &&
    two?.outcome != null &&
    two.outcome !== one.outcome &&
    one.sentence === two.sentence
    ? { outcome: two.outcome, part: false, rule: 'figure.topic' }
    : null
}

// "raising to 137 the number of journalists who have died"
const numbered = (read: ReadText, spot: Spot): Told | null => {
  const text = read.text.slice(spot.end, spot.end + 110)
  const counted = /^ the (?:\w+ )?(?:number|total|toll|tally|count) (?:of |who |killed|dead)/i.exec(text)
  if (counted === null) return null
  for (const word of text.split(/[^\p{L}]+/u)) {
    const told = outcomeWords.get(word.toLowerCase())
    if (told !== undefined) return { outcome: told.outcome, part: false, rule: 'figure.number-of' }
  }
  return /\blives?\b/.test(text) || /toll/.test(counted[0])
    ? { outcome: 'killed', part: false, rule: 'figure.number-of' }
    : null
}
