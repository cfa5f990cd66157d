import type { DraftOutcome } from './draft.ts'
import { outcomeWords } from './figure-words.ts'
import type { Figure } from './figures.ts'
import { isFiniteVerb } from './phrases.ts'
import type { ReadText, Sentence, Token } from './tokens.ts'

interface Told {
  readonly outcome: DraftOutcome
  readonly part: boolean
  readonly rule: string
}

type Spot = Pick<Figure, 'from' | 'to' | 'headEnd' | 'head' | 'start' | 'end'>

const group = (outcome: DraftOutcome): string => (/^(?:killed|executed)$/.test(outcome) ? 'killed' : outcome)

// "killed or wounded", "dead and injured": one number for both.
const joined = (tokens: readonly Token[], at: number, outcome: DraftOutcome): DraftOutcome => {
  for (const step of [1, -1]) {
    if (!/^(?:and|or|\/|and\/or)$/.test(tokens[at + step]?.lower ?? '')) continue
    const other = outcomeWords.get(tokens[at + 2 * step]?.lower ?? '')
    if (other === undefined || group(other.outcome) === group(outcome)) continue
    if (
      new Set([group(other.outcome), group(outcome)]).size === 2 &&
      [other.outcome, outcome].every((one) => /^(?:killed|injured|casualties)$/.test(group(one)))
    )
      return 'casualties'
  }
  return outcome
}

const be = /^(?:is|are|was|were|be|been|being|gets?|got|'re|'s)$/

// What the verb behind the noun says of its subject.
const predicate = (tokens: readonly Token[], verb: number, end: number): DraftOutcome | null => {
  let passive = false
  for (let at = verb; at < Math.min(end, verb + 9); at += 1) {
    const token = tokens[at] as Token
    if (be.test(token.lower)) passive = true
    const word = outcomeWords.get(token.lower)
    if (word !== undefined) {
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
      /^(?:among|lost|lose|went|gone|go|remain|remained|remains|found|left|feared|believed|reported|confirmed|thought|presumed|known|said|declared|pronounced|listed|still|taken|held|being|having|shot|stabbed|beaten|burned|burnt|crushed|forced|driven|in|as|the|their|to|hacked|gunned|down|blown|up)$/.test(
        token.lower,
      )
    )
      continue
    if (token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'PART' || /^[“”"‘’']$/.test(token.text)) continue
    // "were shot and killed"
    if (token.lower === 'and' && outcomeWords.has(tokens[at + 1]?.lower ?? '')) continue
    return null
  }
  return null
}

const skipList = (tokens: readonly Token[], start: number, end: number): number | null => {
  // Past "in Lasara", ", including four children," and further people named with it, to the verb.
  for (let at = start; at < Math.min(end, start + 30); at += 1) {
    const token = tokens[at] as Token
    if (isFiniteVerb(tokens, at)) return at
    // ", with 30 wounded", ", leaving": what follows is another clause.
    if (
      token.text === ',' &&
      /^(?:with|leaving|killing|injuring|wounding|displacing|bringing|prompting)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return null
    if (token.lower === 'including') continue
    if (/^[;:]$/.test(token.text) || (token.quotation >= 0 && /^[“"]$/.test(token.text))) return null
    if (
      /^(?:which|who|whom|that|because|when|while|but|if|after|before|as)$/.test(token.lower) &&
      token.pos !== 'DET'
    ) {
      if (/^(?:who|which|that)$/.test(token.lower)) {
        const next = at + 1
        if (isFiniteVerb(tokens, next)) return next
      }
      return null
    }
    // "and disarmed fighters"
    if (
      token.pos === 'VERB' &&
      /(?:ed|ing)$/.test(token.lower) &&
      tokens[at + 1]?.pos === 'NOUN' &&
      !outcomeWords.has(token.lower)
    )
      continue
    if (token.pos === 'VERB') return at
  }
  return null
}

const behind = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const { tokens } = read
  const next = tokens[spot.headEnd]
  const word = outcomeWords.get(next?.lower ?? '')
  const told = (outcome: DraftOutcome, rule: string): Told => ({ outcome, part: false, rule })
  if (next !== undefined && word !== undefined && spot.headEnd < sentence.to) {
    const after = tokens[spot.headEnd + 1]
    const object =
      word.role === 'vt' &&
      spot.head !== null &&
      /^(?:DET|NUM|PRON|PROPN|NOUN)$/.test(after?.pos ?? '') &&
      spot.headEnd + 1 < sentence.to &&
      !outcomeWords.has(after?.lower ?? '')
    if (!object && !(word.role === 'vt' && /ing$/.test(next.lower)))
      return told(joined(tokens, spot.headEnd, word.outcome), spot.head === null ? 'figure.head' : 'figure.behind')
    if (object) return null
  }
  // The noun itself: "14 deaths", "20 bodies", "30 casualties".
  for (let at = spot.headEnd - 1; at >= spot.to; at -= 1) {
    const own = outcomeWords.get(tokens[at]?.lower ?? '')
    if (own === undefined) continue
    if (
      tokens[at]?.lower === 'lives' &&
      !/\b(?:claim|took|taken|take|lost|lose|cost|loss)\w*\b[^.;]{0,40}$/i.test(leftText(read, sentence, spot.start))
    )
      continue
    if (own.role === 'n' && at === spot.headEnd - 1) return told(joined(tokens, at, own.outcome), 'figure.noun')
    if (own.role !== 'n') return told(joined(tokens, at, own.outcome), 'figure.noun')
  }
  const verb = skipList(tokens, spot.headEnd, sentence.to)
  if (verb === null) return null
  const found = predicate(tokens, verb, sentence.to)
  return found === null ? null : told(found, 'figure.predicate')
}

const leftText = (read: ReadText, sentence: Sentence, start: number): string => {
  const first = read.tokens[sentence.from]
  return first === undefined ? '' : read.text.slice(first.start, start)
}

const quantified =
  /^(?:of|another|some|further|additional|other|a|an|the|total|at|least|all|its|their|his|both|around|about|more|than|over|nearly|up|to|estimated|one|just|only|also|these|those|many|as)$/

const tollBefore =
  /\b(?:death[- ]toll|deaths?|dead|killed|fatalit(?:y|ies)|injured|injuries|wounded|missing|displaced|casualt(?:y|ies)|toll|losses|detained|detainees|arrested|abducted|executed)\b(?:[^.;]{0,70}?)\b(?:at|to|of|is|was|are|were|stands? at|stood at|reach(?:ed|es|ing)?|hit|pass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|top(?:ped|s|ping)|surpass(?:ed|es|ing)?|total(?:l?ed|s)|numbered|includ(?:ed|es|ing)|from|climb(?:ed|s)? to|rose to|now)[:,]?\s*(?:a total of |some |now |at |about |around )?$/i

const tollOutcome = (text: string): DraftOutcome | null => {
  const found = [
    ...text.matchAll(
      /\b(death[- ]toll|deaths?|dead|killed|fatalit(?:y|ies)|injured|injuries|wounded|missing|displaced|casualt(?:y|ies)|toll|losses|detained|detainees|arrested|abducted|executed)\b/gi,
    ),
  ]
    .at(-1)?.[1]
    ?.toLowerCase()
  if (found === undefined) return null
  if (/^(?:death|dead|killed|fatal|toll|losses)/.test(found)) return 'killed'
  return outcomeWords.get(found)?.outcome ?? null
}

const ofThem =
  /^(?: later)? of (?:the|those|all) (?:\w+ )?(dead|killed|slain|victims|fatalities|wounded|injured|missing|displaced|detained|casualties)\b/i

const governing = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const { tokens } = read
  let at = spot.from - 1
  while (at >= sentence.from && quantified.test(tokens[at]?.lower ?? '') && spot.from - at < 7) {
    // "the death of", "the killing of", "the bodies of"
    if (tokens[at]?.lower === 'of') {
      const noun = outcomeWords.get(tokens[at - 1]?.lower ?? '')
      if (
        noun !== undefined &&
        (noun.role === 'n' || /^(?:killing|wounding|kidnapping|murder|dead)$/.test(tokens[at - 1]?.lower ?? ''))
      )
        return { outcome: joined(tokens, at - 1, noun.outcome), part: false, rule: 'figure.of' }
      if (
        /^(?:murder|execution|abduction|arrest|detention|displacement|disappearance|assassination|massacre|slaughter|loss|martyrdom)$/.test(
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
    !(tokens[spot.from - 1]?.lower === 'of')
  )
    return { outcome: joined(tokens, at, word.outcome), part: false, rule: 'figure.object' }
  if (
    /^(?:lost|loses|losing|lose)$/.test(verb?.lower ?? '') &&
    at >= sentence.from &&
    /^(?:men|soldiers|fighters|troops|people|members|officers|policemen|comrades|civilians|residents|relatives)$/.test(
      tokens[spot.headEnd - 1]?.lower ?? '',
    )
  )
    return { outcome: 'killed', part: false, rule: 'figure.object' }
  const text = leftText(read, sentence, spot.start)
  const whole =
    ofThem.exec(read.text.slice(spot.end, spot.end + 40))?.[1] ??
    /\b(?:of|among) (?:the|those|all)(?: \w+)? (dead|killed|slain|victims|fatalities|wounded|injured|missing|displaced|detained)\b[^.;]{0,25}?,?\s*$/i.exec(
      text,
    )?.[1]
  if (whole !== undefined)
    return {
      outcome: /^(?:slain|victims)$/i.test(whole)
        ? 'killed'
        : (outcomeWords.get(whole.toLowerCase())?.outcome ?? 'killed'),
      part: true,
      rule: 'figure.of-those',
    }
  if (verb?.lower === 'dead' && /^(?:shot|found|left|gunned)$/.test(tokens[at - 1]?.lower ?? ''))
    return { outcome: 'killed', part: false, rule: 'figure.object' }
  if (/\b(?:among|of) the (?:dead|killed|victims|fatalities|slain)\b[^.;]{0,30}\b(?:was|were|are|is)\s*$/i.test(text))
    return { outcome: 'killed', part: true, rule: 'figure.among' }
  if (/\bamong the (?:wounded|injured)\b[^.;]{0,30}\b(?:was|were|are|is)\s*$/i.test(text))
    return { outcome: 'injured', part: true, rule: 'figure.among' }
  if (/\b(?:dead|victims|those killed|death toll|toll|fatalities)\s+(?:also\s+)?includ(?:e|es|ed|ing)\s*$/i.test(text))
    return { outcome: 'killed', part: true, rule: 'figure.among' }
  if (tollBefore.test(text)) {
    const clause = text.slice(Math.max(0, text.length - 110))
    const outcome = tollOutcome(clause.slice(clause.search(tollBefore)))
    // A verb of its own behind the noun speaks before the toll does.
    if (outcome !== null) return { outcome, part: false, rule: 'figure.toll' }
  }
  return null
}

const nounOutcome = (noun: string): DraftOutcome => {
  if (/^(?:arrest|detention)$/.test(noun)) return 'detained'
  if (noun === 'abduction') return 'abducted'
  if (noun === 'displacement') return 'displaced'
  if (noun === 'disappearance') return 'missing'
  return noun === 'execution' ? 'executed' : 'killed'
}

const between = (read: ReadText, a: number, b: number): string =>
  read.tokens
    .slice(a, b)
    .map(({ lower }) => lower)
    .join(' ')

// "including 12 children", "658 of them", "and 384 in Tamun": what was said of the whole holds for the part.
const inherited = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  const previous = here.findLast(({ outcome }) => outcome !== null)
  const lead = between(read, Math.max(sentence.from, spot.from - 4), spot.from)
  const follow = between(read, spot.to, spot.to + 2)
  const part =
    /(?:including|included|among them|of whom|of them|whom|among whom|them|these)(?: (?:were|are|was|is|also|the))?$/.test(
      lead,
    ) ||
    /^(?:of (?:them|whom|those|these|the (?:dead|victims))|of whom)/.test(follow) ||
    /\b(?:most|half) of them\b/.test(lead)
  if (previous?.outcome != null) {
    if (part) return { outcome: previous.outcome, part: true, rule: 'figure.part' }
    const gap = between(read, previous.headEnd, spot.from)
    const enumerated =
      /^(?:[^:]*(?::|—|\()\s*)$/.test(`${gap} `.replace(/\s+$/, ' ')) && !here.some(({ part: already }) => already)
    if (enumerated && (spot.head === null || previous.head !== null))
      return { outcome: previous.outcome, part: true, rule: 'figure.part' }
    const list =
      /^(?:,|and|,? and|,? or|as well as|, as well as|and another|plus|, and|along with|,? and (?:the|some|at least))$/.test(
        gap,
      ) ||
      (previous.part &&
        /^(?:of (?:them|whom|those|these) (?:[\w' -]{1,40} )?)?(?:(?:in|from|at|near) [\w' -]{1,40} )?(?:,|and|, and)$/.test(
          gap,
        ))
    // "17 were killed on Monday and 23 on Tuesday"
    const again =
      spot.head === null &&
      /^(?:on|in|at)$/.test(read.tokens[spot.to]?.lower ?? '') &&
      /^(?:(?:were |was |have been |had been )?\w+ )?(?:(?:in|on|at) [\w' -]{1,30} )?(?:,|and|, and)$/.test(gap)
    if ((list || again) && previous.rule !== 'figure.head')
      return { outcome: previous.outcome, part: previous.part, rule: 'figure.list' }
    if (/\b(?:figure|toll|number|estimate|count|total|it) (?:\w+ )?to$/.test(lead) && spot.head === null)
      return { outcome: previous.outcome, part: false, rule: 'figure.revised' }
    if (/^(?:— |– |- |: |\( ?)$/.test(`${gap} `) && spot.head !== null)
      return { outcome: previous.outcome, part: true, rule: 'figure.part' }
  }
  const before = earlier.findLast(({ outcome }) => outcome !== null)
  const started = between(read, sentence.from, spot.from)
  if (
    before?.outcome != null &&
    here.length === 0 &&
    read.tokens[before.from]?.paragraph !== undefined &&
    before.sentence >= (read.tokens[sentence.from]?.sentence ?? 0) - 1 &&
    /^(?:(?:among|of) (?:them|those|these)|they|these|that|the (?:figure|number|total)|it)(?: ,)? ?(?:(?:were|are|was|is|includes?|included|also) ?)*$/.test(
      started,
    )
  )
    return { outcome: before.outcome, part: true, rule: 'figure.part' }
  return null
}

/** What happened to the people a number counts: by its noun, the verb behind it, the word before it, or the whole it is a part of. */
export const outcomeOf = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  const own = governing(read, sentence, spot)
  const next = behind(read, sentence, spot)
  // "killed 214 hostages": the noun tells who they were, the verb what was done to them.
  const victims = /^(?:hostages|detainees|prisoners|martyrs)$/
  const head = read.tokens[spot.headEnd]?.lower ?? ''
  if (own?.rule === 'figure.object' && (victims.test(head) || victims.test(read.tokens[spot.headEnd - 1]?.lower ?? '')))
    return own
  if (own !== null && own.rule !== 'figure.toll') {
    if (next !== null && (next.rule === 'figure.head' || next.rule === 'figure.noun' || own.rule === 'figure.of-those'))
      return next
    return own
  }
  const inherit = inherited(read, sentence, spot, here, earlier)
  if (inherit?.part === true && next?.rule !== 'figure.head') return inherit
  // "The toll climbed to 5,200, with 11,000 injured": the verb right behind a number would speak first.
  if (
    own !== null &&
    spot.head === null &&
    next?.rule === 'figure.predicate' &&
    !isFiniteVerb(read.tokens, spot.headEnd)
  )
    return own
  return next ?? own ?? inherit
}
