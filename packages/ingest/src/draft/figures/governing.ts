import type { DraftOutcome } from '../draft.ts'
import { arePeople, isEnvoy, namesPeople } from '../reading/people.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { toldBefore } from './circumlocutions.ts'
import { outcomeWords } from './figure-words.ts'
import { joined, leftText, type Spot, type Told } from './told.ts'

const quantified =
  /^(?:of|another|some|further|additional|other|a|an|the|total|at|least|all|its|their|his|her|our|my|both|around|about|more|than|over|nearly|up|to|estimated|one|just|only|also|these|those|many|as)$/

// Nouns of harm that a number may close: "the number of abductees was put at six".
const nouns = [
  ...new Set([
    'death[- ]toll',
    'toll',
    'losses',
    'loss of life',
    'number of victims',
    'those taken',
    'those seized',
    ...[...outcomeWords]
      .filter(([word, { role }]) => role === 'n' && word.endsWith('s') && word !== 'lives')
      .map(([word]) => word),
    ...'dead killed injured wounded hurt missing displaced homeless casualties detained arrested abducted kidnapped executed slain imprisoned disappeared'.split(
      ' ',
    ),
  ]),
].join('|')

const reached = `(?:at|to|of|is|was|are|were|be|been|stands? at|stood at|reach(?:ed|es|ing)?|hits?|near(?:s|ed|ing)|pass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|top(?:ped|s|ping)|surpass(?:ed|es|ing)?|total(?:l?ed|s|ling)?|number(?:s|ed|ing)?|compris(?:e|es|ed|ing)|rang(?:e|es|ed|ing)|by|as|above|below|includ(?:e|ed|es|ing)|from|now)`

const tollBefore = new RegExp(
  String.raw`\b(?:${nouns})\b(?:(?!\b(?:the|its|a|their) (?:\w+ )?(?:total|number|figure|count)\b)[^.;]){0,70}?\b${reached}[:,]?\s*(?:a total of |some |now |at |[“"]?in the |about |around |[“"]?an? \w+ )?$|\b(?:${nouns})(?: \([^)]{1,20}\))?\s*[:–—|-]?\s*$|(?:^|[;:]\s*)(?:${nouns}),\s*$`,
  'i',
)

const tollNoun = new RegExp(String.raw`\b(?:${nouns})\b`, 'gi')

const tollOutcome = (text: string): DraftOutcome | null => {
  const found = text.match(tollNoun)?.at(-1)?.toLowerCase()
  if (found === undefined) return null
  if (/^(?:death|dead|killed|fatal|toll|loss|number)/.test(found)) return 'killed'
  if (/^those/.test(found)) return 'abducted'
  return outcomeWords.get(found)?.outcome ?? null
}

const ofThem = new RegExp(
  String.raw`^(?: later)? of (?:the|those|all|these|its|their) (?:[\w,.]+ )?(bodies|slain|victims|${nouns})\b`,
  'i',
)

// "of those arrested, 12 were charged"
const partOf = new RegExp(
  String.raw`\b(?:of|among) (?:the|those|all)(?: \w+)? (slain|victims|hanged|${nouns})\b(?: (?:in|at|on|from|near|since|during)\b[^.;,]{0,25})?,?(?: (?:were|are|was|is|at least|about|some|only|includ(?:e|ed|ing)))*\s*$`,
  'i',
)

const toHospital =
  /^[^.;]*\b(?:(?:taken|flown|rushed|airlifted|driven|admitted) to (?:[\w-]+ ){0,4}(?:hospital|clinic|medical centre|medical center)|survived|are recovering|treated (?:at|in|for)|discharged)\b/i

const jointObject = (tokens: readonly Token[], from: number, floor: number, people: boolean): DraftOutcome | null => {
  let at = from - 1
  while (at > floor && quantified.test(tokens[at]?.lower ?? '') && from - at < 5) at -= 1
  if (
    !/^(?:and|or|with)$/.test(tokens[at]?.lower ?? '') &&
    !(tokens[at]?.lower === 'as' && tokens[at - 1]?.lower === 'well')
  )
    return null
  const beside = tokens[at]?.lower === 'with' && /^(?:along|together)$/.test(tokens[at - 1]?.lower ?? '')
  for (at -= 1; at >= floor && from - at < 12; at -= 1) {
    const token = tokens[at]
    if (token === undefined || /^[,;:.“”"]$/.test(token.text) || token.pos === 'AUX') return null
    const word = outcomeWords.get(token.lower)
    // "lost 30 cows and two herders"
    if (people && /^(?:lost|losing|loses)$/.test(token.lower) && tokens[at + 1]?.lower !== 'with') return 'killed'
    // "was arrested along with two crew members"
    if (word?.role === 'vt' && beside) return word.outcome
    if (word?.role === 'vt' && token.pos === 'VERB')
      return /^(?:is|are|was|were|been|being|be)$/.test(tokens[at - 1]?.lower ?? '') ? null : word.outcome
    if (token.pos === 'VERB' || token.pos === 'SCONJ' || (token.pos === 'NUM' && !people)) return null
  }
  return null
}

/** What the words before a number tell of it. */
export const governing = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const { tokens } = read
  let at = spot.from - 1
  while (
    at >= sentence.from &&
    (quantified.test(tokens[at]?.lower ?? '') || /^[“”"‘’]$/.test(tokens[at]?.text ?? '')) &&
    spot.from - at < 7
  ) {
    // "the death of", "the killing of", "the bodies of"
    if (tokens[at]?.lower === 'of') {
      const noun = outcomeWords.get(tokens[at - 1]?.lower ?? '')
      if (
        noun !== undefined &&
        (noun.role === 'n' || /^(?:killing|wounding|kidnapping|murder|dead)$/.test(tokens[at - 1]?.lower ?? ''))
      )
        return { outcome: joined(tokens, at - 1, noun.outcome), part: false, rule: 'figure.of' }
      if (
        /^(?:murder|remains|execution|abduction|arrest|detention|displacement|disappearance|assassination|massacre|slaughter|martyrdom)$/.test(
          tokens[at - 1]?.lower ?? '',
        )
      )
        return { outcome: nounOutcome(tokens[at - 1]?.lower ?? ''), part: false, rule: 'figure.of' }
    }
    at -= 1
  }
  const verb = tokens[at]
  const word = outcomeWords.get(verb?.lower ?? '')
  if (
    verb !== undefined &&
    word?.role === 'vt' &&
    !(verb.lower === 'buried' && !/^(?:PRON|AUX|ADV)$/.test(tokens[at - 1]?.pos ?? '')) &&
    at >= sentence.from &&
    !/^(?:is|are|was|were|been|being)$/.test(tokens[at - 1]?.lower ?? '') &&
    !(tokens[spot.from - 1]?.lower === 'of') &&
    !(word.outcome === 'displaced' && isEnvoy(read, spot))
  )
    return { outcome: joined(tokens, at, word.outcome), part: false, rule: 'figure.object' }
  if (/^(?:lost|loses|losing|lose)$/.test(verb?.lower ?? '') && at >= sentence.from && arePeople(read, spot))
    return { outcome: 'killed', part: false, rule: 'figure.object' }
  const text = leftText(read, sentence, spot.start).replace(/[“"‘'«]\s*$/u, '')
  // "killing what survivors believe to be 160 people"
  const supposed = /(\p{L}+) what [^,;:]{3,60} (?:to be|is|are|was|were|be) $/u.exec(text)?.[1]
  const done = supposed === undefined ? undefined : outcomeWords.get(supposed.toLowerCase())
  if (done?.role === 'vt') return { outcome: done.outcome, part: false, rule: 'figure.object' }
  const ofWhole = ofThem.exec(read.text.slice(spot.end, spot.end + 40))?.[1] ?? partOf.exec(text)?.[1]
  // "three of the victims were taken to hospital"
  const treated = /^victims$/i.test(ofWhole ?? '') && toHospital.test(read.text.slice(spot.end, spot.end + 110))
  if (treated) return { outcome: 'injured', part: true, rule: 'figure.of-those' }
  if (ofWhole !== undefined)
    return {
      outcome: /^(?:slain|victims)$/i.test(ofWhole)
        ? 'killed'
        : (outcomeWords.get(ofWhole.toLowerCase())?.outcome ?? 'killed'),
      part: true,
      rule: 'figure.of-those',
    }
  // "killing himself and 12 others", "killed the driver and two passengers"
  const joinedTo = jointObject(tokens, spot.from, sentence.from, arePeople(read, spot))
  if (joinedTo !== null) return { outcome: joinedTo, part: false, rule: 'figure.joint' }
  if (verb?.lower === 'dead' && /^(?:shot|found|left|gunned)$/.test(tokens[at - 1]?.lower ?? ''))
    return { outcome: 'killed', part: false, rule: 'figure.object' }
  if (/\b(?:among|of) the (?:dead|killed|victims|fatalities|slain)\b[^.;]{0,30}\b(?:was|were|are|is)\s*$/i.test(text))
    return { outcome: 'killed', part: true, rule: 'figure.among' }
  if (/\bamong the (?:wounded|injured)\b[^.;]{0,30}\b(?:was|were|are|is)\s*$/i.test(text))
    return { outcome: 'injured', part: true, rule: 'figure.among' }
  if (/\b(?:dead|victims|those killed|death toll|toll|fatalities)\s+(?:also\s+)?includ(?:e|es|ed|ing)\s*$/i.test(text))
    return { outcome: 'killed', part: true, rule: 'figure.among' }
  // "has topped 2,000": the verb is a part of the number's words.
  const passed = /^(?:exceed|top|surpass)\p{L}*\s/u.exec(read.text.slice(spot.start, spot.end))
  const whole = passed === null ? text : text + passed[0]
  // "killed in clashes at three universities": a number of something else.
  if ((spot.head === null || namesPeople(read, spot)) && tollBefore.test(whole)) {
    const clause = whole.slice(Math.max(0, whole.length - 110))
    const since = clause.slice(clause.search(tollBefore))
    // "put the dead at 71, citing doctors of 11 districts": the toll has its number already.
    const outcome = /\d.*[,;].*\b(?:of|in|at|from)\s*$/.test(since) ? null : tollOutcome(since)
    // A verb of its own behind the noun speaks before the toll does.
    if (outcome !== null) return { outcome, part: false, rule: 'figure.toll' }
  }
  return toldBefore(read, sentence, spot)
}

const nounOutcome = (noun: string): DraftOutcome => {
  if (/^(?:arrest|detention)$/.test(noun)) return 'detained'
  if (noun === 'abduction') return 'abducted'
  if (noun === 'displacement') return 'displaced'
  if (noun === 'disappearance') return 'missing'
  return noun === 'execution' ? 'executed' : 'killed'
}
