import { arePeople } from '../reading/people.ts'
import { isFiniteVerb } from '../reading/phrases.ts'
import type { Setting, ToldFigure } from './setting.ts'
import { between, type Told } from './told.ts'

const partOf = (one: ToldFigure): Told => ({ outcome: one.outcome, part: true, rule: 'figure.part' })

/** "Twelve died, seven in Asan and five in Tolma": a number and its place, without a verb. */
export const placed = ({ read, sentence, spot, previous }: Setting): Told | null => {
  const { tokens } = read
  if (spot.head !== null || previous === undefined) return null
  const next = tokens[spot.to]?.lower ?? ''
  const apart = /^(?:elsewhere|nearby|abroad|overseas)$/.test(next)
  // "60 of the deaths to the army and nine to the rebels"
  const again = /^(?:to|for)$/.test(next) && between(read, previous.to, spot.from).split(' ').includes(next)
  if (!(apart || again || /^(?:in|at|on|near|inside|outside|from|by)$/.test(next))) return null
  const lead = between(read, Math.max(previous.headEnd, spot.from - 3), spot.from)
  if (!/(?:^|[,;( ])(?:and|,|;|\()(?: (?:another|a further|at least|some|about))?$/.test(lead)) return null
  if (apart) return partOf(previous)
  for (let at = spot.to + 1; at < Math.min(sentence.to, spot.to + 12); at += 1) {
    if (/^[,.;)]$/.test(tokens[at]?.text ?? '') || tokens[at]?.lower === 'and')
      return at > spot.to + 1 ? partOf(previous) : null
    if (isFiniteVerb(tokens, at)) return null
  }
  return partOf(previous)
}

const inside =
  /(?:including|included|among them|of whom|of which|of them|whom|among whom|them|these)(?: (?:were|are|was|is|also|the|those of))?$/

// "including 12", "of whom 12", "12 of them", "12 of that number", "of whom, it said, “at least 60”"
const saidToBe = ({ read, sentence, spot }: Setting): boolean => {
  const lead = between(read, Math.max(sentence.from, spot.from - 9), spot.from)
    .replace(/ , [^,]{1,40} (?:said|says|adds|added|reported) ,/, '')
    .replace(/ ?[“"‘']$/, '')
    .split(' ')
    .slice(-4)
    .join(' ')
  return (
    inside.test(lead) ||
    /\b(?:most|half) of them\b/.test(lead) ||
    /^of (?:them|whom|those|these|the (?:dead|victims))/.test(between(read, spot.to, spot.to + 3)) ||
    /^of (?:the|this|that|these) (?:total|number|sum)$/.test(between(read, spot.to, spot.to + 3)) ||
    /^[^.;:“”"]{0,45} among (?:them|those)\b/.test(read.text.slice(spot.end, spot.end + 70))
  )
}

/** A number that is said to be a part of one in its sentence: "including 12 children", "Twelve died: seven men". */
export const parted = (setting: Setting): Told | null => {
  const { read, sentence, spot, here, previous, gap } = setting
  if (previous === undefined) return null
  // "of the 1,150 people killed, 380 were children"
  const fronted =
    /\bof (?:the|those|all|its|their)$/.test(
      between(read, Math.max(sentence.from, previous.from - 3), previous.from),
    ) && /^(?:[\w' -]{0,30} )?,$/.test(gap)
  if (fronted || saidToBe(setting)) return partOf(previous)
  // "Among the 33 are seven firefighters"
  const among =
    /^(?:are|were|is|was|include|includes|included)$/.test(gap) &&
    /^(?:among|of) the$/.test(between(read, previous.from - 2, previous.from))
  // "3 killed (2 civilians, 1 soldier)"
  const enumerated = /^[^:]*(?::|—|\()$/.test(gap) && !here.some(({ part }) => part)
  if (among || (enumerated && (spot.head === null || previous.head !== null || arePeople(read, spot))))
    return partOf(previous)
  return null
}

const opening =
  /^(?:(?:among|of) (?:them|those|these)(?: , (?:(?:the|an?) )?[\w-]+(?: [\w-]+)? (?:said|says|added) ,)?|they|these|that|the (?:figure|number|total)|it)(?: ,)? ?(?:(?:were|are|was|is|includes?|included|comprises?|comprised|consists? of|consisted of|counts?|also) ?)*$/

/** A number that is said to be a part of one in the sentence before: "600 of them were children", "They included 12 nurses". */
export const partedBefore = ({ read, sentence, spot, here, before }: Setting): Told | null => {
  if (before === undefined || here.length > 0) return null
  const ofThem =
    /^of (?:them|those|these)/.test(between(read, spot.to, spot.to + 2)) &&
    !/^one$/i.test(read.text.slice(spot.start, spot.end)) &&
    before.sentence >= spot.sentence - 2
  const opened = before.sentence >= spot.sentence - 1 && opening.test(between(read, sentence.from, spot.from))
  // "these killings, of which at least 71 were linked to the army"
  const ofWhich =
    before.sentence >= spot.sentence - 1 &&
    /\bof (?:which|whom)$/.test(between(read, Math.max(sentence.from, spot.from - 2), spot.from))
  return ofThem || opened || ofWhich ? partOf(before) : null
}
