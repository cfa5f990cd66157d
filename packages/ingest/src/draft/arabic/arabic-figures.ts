import { type Count, countsIn, readCount } from '@onrecord/model'
import type { Aside, DraftOutcome } from '../draft.ts'
import { readLexicon } from '../lexicon.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

/** A number of people in an Arabic text. */
export interface ArabicFigure {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly count: Count
  readonly sentence: number
  readonly head: string | null
  readonly outcome: DraftOutcome
  /** True behind "among them". */
  readonly part: boolean
  readonly rule: string
}

const outcomes = new Map(
  readLexicon('arabic-outcomes').map(({ word = '', outcome }) => [word, outcome as DraftOutcome]),
)
const others = new Map(readLexicon('arabic-not-people').map(({ word = '', reason = '' }) => [word, reason]))
const marks = /[\u064b-\u065f\u0670\u0640]/g
const numbering = /^(?:القرار|قرار|اللواء|المادة|مادة|الفرقة|الكتيبة|رقم|الصفحة|عام|سنة|العام|في عام|القناة|الساعة)$/

const bare = (token: ArabicToken | undefined): string => (token?.plain ?? '').replace(/^[وف]?[بل]?(?=\p{L}{3})/u, '')
const outcomeAt = (token: ArabicToken | undefined): DraftOutcome | undefined =>
  outcomes.get(token?.plain ?? '') ??
  outcomes.get((token?.plain ?? '').replace(/^[وف]/u, '')) ??
  outcomes.get(bare(token))

const partly = (sentence: ArabicSentence, from: number): boolean =>
  sentence.slice(Math.max(0, from - 3), from).some(({ plain }) => /^و?(?:بينهم|منهم|بينها|منها|ضمنهم)$/.test(plain))

const stop = /^[.،,؛:؟!]$/

const told = (sentence: ArabicSentence, from: number, to: number): { outcome: DraftOutcome; rule: string } | null => {
  // "قتيلان": the word counts and tells at once.
  const own = outcomeAt(sentence[from])
  if (own !== undefined && to - from === 1) return { outcome: own, rule: 'figure.head' }
  // The noun itself or the one it is counted in: "12 قتيلا", "12 شخصا قتلوا", "بين قتيل وجريح".
  for (let at = to; at < Math.min(sentence.length, to + 3); at += 1) {
    if (stop.test(sentence[at]?.text ?? '')) break
    const outcome = outcomeAt(sentence[at])
    if (outcome === undefined) {
      if (/^و?(?:إصابة|مقتل|جرح)$/.test(sentence[at]?.plain ?? '')) break
      continue
    }
    if (/^و/.test(sentence[at]?.plain ?? '') && !outcomes.has(sentence[at]?.plain ?? '')) break
    const next = outcomeAt(sentence[at + 1])
    if (
      next !== undefined &&
      next !== outcome &&
      /^(?:و|أو)/.test(sentence[at + 1]?.plain ?? '') &&
      sentence[at - 1]?.plain === 'بين'
    )
      return { outcome: 'casualties', rule: 'figure.head' }
    return { outcome, rule: 'figure.head' }
  }
  for (let at = from - 1; at >= Math.max(0, from - 7); at -= 1) {
    if (/^[.؛:؟!]$/.test(sentence[at]?.text ?? '')) break
    const outcome = outcomeAt(sentence[at])
    if (outcome !== undefined) return { outcome, rule: 'figure.object' }
  }
  for (let at = to; at < Math.min(sentence.length, to + 6); at += 1) {
    if (stop.test(sentence[at]?.text ?? '')) break
    const outcome = outcomeAt(sentence[at])
    if (outcome !== undefined) return { outcome, rule: 'figure.predicate' }
  }
  return null
}

// Words behind a number that name nobody: "and seven", "according to", "in".
const notHead = /^(?:و.*|بحسب|حسب|وفق|وفقا|في|من|على|إلى|خلال|بين|بينهم|منهم|جراء|إثر|أمس|اليوم|قتلا|قتلوا)$/

const reasonAgainst = (sentence: ArabicSentence, from: number, to: number, wording: string): string | null => {
  const next = sentence[to]
  const reason =
    others.get(next?.plain ?? '') ?? (next?.plain === 'في' ? others.get(sentence[to + 1]?.plain ?? '') : undefined)
  if (reason !== undefined && !(next?.plain === 'في' && reason !== 'a share')) return reason
  if (numbering.test(sentence[from - 1]?.plain ?? '')) return 'a number that names something'
  if (/^(?:19|20)\d\d$/.test(wording)) return 'a year'
  if (/^[%٪]$/.test(next?.text ?? '')) return 'a share'
  return null
}

const inherited = (previous: ArabicFigure | undefined): { outcome: DraftOutcome; rule: string } | null =>
  previous === undefined ? null : { outcome: previous.outcome, rule: 'figure.list' }

/** Finds the numbers of people in an Arabic text. */
export const findArabicFigures = (
  text: string,
  sentences: readonly ArabicSentence[],
): { figures: ArabicFigure[]; aside: Aside[] } => {
  const figures: ArabicFigure[] = []
  const aside: Aside[] = []
  sentences.forEach((sentence, index) => {
    const first = sentence[0]
    const last = sentence.at(-1)
    if (first === undefined || last === undefined) return
    let previous: ArabicFigure | undefined
    for (const found of text.slice(first.start, last.end).matchAll(countsIn('ar'))) {
      const wording = found[0].trim()
      const start = first.start + found.index + (found[0].length - found[0].trimStart().length)
      const end = start + wording.length
      const from = sentence.findIndex((token) => token.end > start)
      const behind = sentence.findIndex((token) => token.start >= end)
      const to = behind < 0 ? sentence.length : behind
      const count = readCount(wording)
      if (count === null || from < 0) continue
      const against = reasonAgainst(sentence, from, to, wording)
      const gap: string = previous === undefined ? '' : text.slice(previous.end, start)
      const listed = previous !== undefined && gap.length < 40 && !/[.؛:]/.test(gap) && /و\s?$/.test(gap)
      const outcome = told(sentence, from, to) ?? (listed ? inherited(previous) : null)
      if (against !== null || outcome === null) {
        aside.push({
          reason: against ?? 'a number of which no outcome is told',
          rule: 'figure.other',
          quote: wording,
          start,
          end,
        })
        continue
      }
      const noun = sentence[to]
      const head =
        noun === undefined ||
        stop.test(noun.text) ||
        outcomeAt(noun) !== undefined ||
        notHead.test(noun.plain) ||
        !/\p{L}/u.test(noun.text)
          ? null
          : noun.text.replace(marks, (mark) => mark)
      const figure: ArabicFigure = {
        start,
        end,
        from,
        to,
        count,
        sentence: index,
        head,
        part: partly(sentence, from),
        ...outcome,
      }
      previous = figure
      figures.push(figure)
    }
  })
  return { figures, aside }
}
