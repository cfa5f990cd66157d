import type { Cue } from '../attributions/cues.ts'
import { outcomeWords } from '../figures/figure-words.ts'
import { firstAt } from '../reading/first-at.ts'
import type { Range } from '../reading/phrases.ts'
import { hasFinite, startsPhrase } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { canTell } from '../speakers/who-can-tell.ts'
import { rightContent } from './contents.ts'

const documents =
  /^(?:statement|letter|memo|memorandum|post|tweet|email|e-mail|message|text|note|headline|banner|placard|sign|report|communique|communiqué|caption|passage|slogan|inscription|notice|document|release|plaque|poster|subject|line|ruling|verdict|editorial|indictment|filing|complaint)$/

/** "the statement read": people read too, and say nothing by it. */
export const isDocument = (read: ReadText, { name: [from, to] }: Speaker): boolean =>
  read.tokens.slice(from, to).some(({ lower }) => documents.test(lower))

/** "A senate panel heard that": courts and panels hear what is put before them. */
export const isHearing = (read: ReadText, { name: [from, to] }: Speaker): boolean =>
  read.tokens
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:court|panel|jury|inquest|inquiry|tribunal|committee|commission|hearing|chamber)$/.test(lower),
    )

/** What people decline to do. */
export const silentFrames =
  /^(?:comment|respond|answer|discuss|elaborate|say|speak|confirm|reply|talk|specify|rule|provide|disclose|reveal|identify|name|release|explain|acknowledge|apologi[sz]e|concede|commit|condemn|divulge|detail|deny|address|describe|characteri[sz]e|weigh|speculate|admit|share|predict|be)$/

// "which the UN accuses of killing 300"
const relativeAhead = ({ tokens }: ReadText, cue: Cue): boolean =>
  tokens.slice(Math.max(0, cue.from - 8), cue.from).some(({ lower }) => /^(?:which|who|whom|that)$/.test(lower))

/** Whether a verb that asks, promises or blames has its own words behind it: "In Ohio, Hale urged voters to come". */
export const hasObject = (read: ReadText, sentence: Sentence, cue: Cue, floor: number): boolean => {
  if (!/^(?:demand|commit|accuse|condemn|praise|name|deny)$/.test(cue.word.class)) return false
  const [first] = rightContent(read, sentence, cue, floor) ?? []
  if (first === undefined || first[1] - first[0] < 2) return false
  return cue.word.class !== 'demand' || read.tokens.slice(...first).some(({ lower }) => /^(?:to|that)$/.test(lower))
}

/** "men accused over the killings" accuse nobody; "claimed 12 lives" says nothing. */
export const takesObject = (read: ReadText, cue: Cue): boolean => {
  const next = read.tokens[cue.to]
  if (/^(?:accuse|name)$/.test(cue.word.class))
    return (
      startsPhrase(next) ||
      /^(?:that|what)$/.test(next?.lower ?? '') ||
      next?.quotation !== -1 ||
      next?.pos === 'VERB' ||
      (/^(?:of|for)$/.test(next.lower) && relativeAhead(read, cue))
    )
  return !(
    cue.word.lemma === 'claim' &&
    next?.lower !== 'that' &&
    read.tokens.slice(cue.to, cue.to + 7).some(({ lower }) => /^(?:lives|life|victims|seats|victory)$/.test(lower))
  )
}

/** "The paper, which first reported the talks, said": the comma ends what the clause in between reports. */
export const toComma = (read: ReadText, content: Range[] | null): Range[] | null => {
  const [first] = content ?? []
  if (first === undefined) return null
  for (let at = first[0] + 1; at < first[1]; at += 1)
    if (read.tokens[at]?.text === ',' && !isSpeech(read, at)) return [[first[0], at]]
  return content
}

const studies =
  /^(?:slide|chart|graph|table|map|list|document|survey|poll|study|report|inquiry|investigation|review|audit|figures|data|census|analysis|research|assessment|footage|images|imagery|video|videos|photographs|panel|commission|jury|court|judge|tribunal|polls|surveys|studies|statistics|records)$/

/** "rescuers found seven bodies" finds a thing; "a survey found that" tells one. */
export const isThing = (read: ReadText, cue: Cue, speaker: Speaker, content: readonly Range[]): boolean => {
  const [from, to] = content[0] ?? [0, 0]
  if (cue.word.lemma === 'find' && read.tokens[from]?.pos === 'ADP' && from === cue.to) return true
  if (
    !/^(?:find|show|establish)$/.test(cue.word.lemma) ||
    isSpeech(read, from) ||
    read.tokens[from - 1]?.lower === 'that'
  )
    return false
  if (read.tokens.slice(speaker.span[0], speaker.span[1]).some(({ lower }) => studies.test(lower))) return false
  const comma = firstAt(read.tokens, from + 1, to, ({ text }) => text === ',')
  return !hasFinite(read.tokens, from, comma < 0 ? to : comma)
}

/** ", which the opposition says has shelled homes," */
export const inRelative = ({ tokens }: ReadText, { span: [from], side }: Speaker): boolean =>
  side === 'left' && /^(?:which|whom)$/.test(tokens[from - 1]?.lower ?? '') && tokens[from - 2]?.text === ','

/** "thanked him for", "credited aides with": without it nothing is said. */
export const needsMore = (
  read: ReadText,
  { word: { lemma }, to }: Cue,
  content: readonly Range[],
  speaker: Speaker,
): boolean => {
  const words = content.flatMap((range) => read.tokens.slice(...range))
  const within = (pattern: RegExp): boolean => words.some(({ lower }) => pattern.test(lower))
  if (content.some(([from]) => isSpeech(read, from) || read.tokens[from - 1]?.lower === 'that')) return false
  if (/^(?:thank|credit|fault|congratulate|salute)$/.test(lemma)) return !within(/^(?:for|with|on)$/)
  if (
    /^(?:count|tally|recognise|register|record|list|log|tabulate|establish|come up with|arrive at|settle on|settle for|stick to|agree on|put out|get as far as|hold records of|hold to|cling to)$/.test(
      lemma,
    )
  )
    return !words.some(
      ({ pos, lower }, at) =>
        (pos === 'NUM' && words[at + 1]?.text !== '-') || /^(?:dozens|scores|hundreds|thousands|several)$/.test(lower),
    )
  // "ordered checks" asks for something; "ordered 300 troops" sends them.
  if (lemma === 'order')
    return !within(
      /^(?:to|that|checks?|inquiry|investigation|probe|review|evacuation|halt|end|release|closure|curfew|search)$/,
    )
  if (lemma === 'claim' && read.tokens[to]?.lower !== 'to')
    return !(
      hasFinite(read.tokens, content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0) ||
      // "claimed more than 400"
      (words.at(-1)?.pos === 'NUM' && words.every(({ pos }) => /^(?:NUM|ADV|ADJ|ADP|SYM)$/.test(pos))) ||
      // "The opposition claims 350 arrests", and not "the blast claimed 12".
      (words.some(({ pos }) => pos === 'NUM') &&
        words.some(({ lower }) => outcomeWords.has(lower)) &&
        canTell(read.tokens, speaker.name)) ||
      within(/^(?:responsibility|credit|innocence|immunity|self-defense|self-defence|victory|ignorance|success|to)$/)
    )
  return false
}

/** Verbs of saying that say nothing with this particle. */
export const idle =
  /^(?:call itself|call himself|call herself|call themselves|say nothing|say little|say so|stress out|pledge allegiance|swear allegiance|ask forgiveness|count on|count down|count as|count for|reason with|reckon with|reckon on|call off|call up)$/
