import { countsIn, readCount } from '@onrecord/model'
import type { Aside } from '../draft.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import type { Figure, Spot } from './figure.ts'
import { headOf } from './figure-heads.ts'
import { otherThan } from './other-numbers.ts'
import { outcomeOf } from './outcomes.ts'
import { singlesIn, speaking, toldOfOne } from './singles.ts'
import { listedNames } from './topics.ts'

// A number is told by those shortly before it, however long the text is.
const REMEMBERED = 200

const tokensOf = (read: ReadText, sentence: Sentence, start: number, end: number): readonly [number, number] | null => {
  let from = -1
  let to = -1
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = read.tokens[at] as Token
    if (token.end > start && from < 0) from = at
    if (token.start < end) to = at + 1
  }
  return from < 0 || to <= from ? null : [from, to]
}

const spotsIn = (read: ReadText, sentence: Sentence, index: number): Spot[] => {
  const first = read.tokens[sentence.from]
  const last = read.tokens[sentence.to - 1]
  if (first === undefined || last === undefined) return []
  const text = read.text.slice(first.start, last.end)
  return [...text.matchAll(countsIn('en'))].flatMap((found) => {
    const wording = found[0].trimEnd()
    const start = first.start + found.index
    const steps = changed(text.slice(0, found.index), wording)
    if (steps !== null) return steps.flatMap(([at, words]) => spotAt(read, sentence, index, start + at, words))
    // "16 July 2024 – Six people": two numbers, and no range.
    const dash = readCount(wording) === null ? /^(.*?)(\s?[–—-]\s?)(.+)$/.exec(wording) : null
    if (dash !== null) {
      const [, low = '', mark = '', high = ''] = dash
      return [
        ...spotAt(read, sentence, index, start, low),
        ...spotAt(read, sentence, index, start + low.length + mark.length, high),
      ]
    }
    return spotAt(read, sentence, index, start, wording)
  })
}

const spotAt = (read: ReadText, sentence: Sentence, index: number, start: number, wording: string): Spot[] => {
  const range = tokensOf(read, sentence, start, start + wording.length)
  const count = readCount(wording)
  if (range === null || count === null) return []
  const { end, head } = headOf(read, sentence, range[1], !/\d/.test(wording))
  return [
    { start, end: start + wording.length, from: range[0], to: range[1], count, sentence: index, headEnd: end, head },
  ]
}

// "raised the toll from 31 to 45": two numbers, one after the other, and no range.
const changed = (before: string, wording: string): [at: number, wording: string][] | null => {
  // "risen by seven to 45"
  const steps = (/\bby $/.test(before) ? /^()(\S.*?)(\s+to\s+)(\S.*)$/i : /^(from\s+)(\S.*?)(\s+to\s+)(\S.*)$/i).exec(
    wording,
  )
  const moved =
    /\b(?:rais|revis|r[io]s|climb|jump|increas|grow|grew|gone|went|go|goes|going|lower|cut|reduc|correct|updat|drop|f[ea]ll|doubl|tripl|swell|swoll)\p{L}*\b[^.;]*$/iu
  if (steps === null || !moved.test(before)) return null
  const [, lead = '', low = '', to = '', high = ''] = steps
  return [
    [lead.length, low],
    [lead.length + low.length + to.length, high],
  ]
}

interface Found {
  readonly figures: Figure[]
  readonly aside: Aside[]
}

// A heading may count what only the text below it tells.
const AHEAD = 5

/** Finds the numbers of people in a text, and what else its numbers count. */
export const findFigures = (read: ReadText): Found => {
  const found = figuresAfter(read, null)
  const first = found.figures.find(({ outcome }) => outcome !== null)
  // "Commission counts 8,215 victims" stands above "… 8,215 people were killed".
  const above =
    first !== undefined &&
    found.figures.some(
      ({ outcome, sentence }) => outcome === null && sentence < first.sentence && first.sentence - sentence <= AHEAD,
    )
  return above ? figuresAfter(read, first) : found
}

const figuresAfter = (read: ReadText, topic: Figure | null): Found => {
  const figures: Figure[] = []
  const aside: Aside[] = []
  read.sentences.forEach((sentence, index) => {
    const here: Figure[] = []
    const ahead = topic !== null && index < topic.sentence && topic.sentence - index <= AHEAD ? [topic] : []
    const earlier = [...ahead, ...figures.slice(-REMEMBERED)]
    const singles = singlesIn(read, sentence, index)
    const spots = [...spotsIn(read, sentence, index), ...singles].toSorted((a, b) => a.start - b.start)
    for (const spot of spots) {
      if (singles.includes(spot)) {
        const told = outcomeOf(read, sentence, spot, here, earlier)
        if (
          told !== null &&
          toldOfOne.test(told.rule) &&
          /^(?:killed|injured|missing|abducted|executed)$/.test(told.outcome) &&
          !speaking(read, spot)
        )
          here.push({ ...spot, ...told })
        continue
      }
      const reason = otherThan(read, sentence, spot)
      const list = reason === 'names on a list' ? listedNames(read, sentence, spot, [...earlier, ...here]) : null
      if (list !== null) {
        here.push({ ...spot, ...list, head: null })
        continue
      }
      if (reason !== null) {
        aside.push({
          reason,
          rule: 'figure.other',
          quote: read.text.slice(spot.start, spot.end),
          start: spot.start,
          end: spot.end,
        })
        continue
      }
      const told = outcomeOf(read, sentence, spot, here, earlier)
      here.push({ ...spot, outcome: told?.outcome ?? null, part: told?.part ?? false, rule: told?.rule ?? 'none' })
    }
    figures.push(...here)
  })
  return { figures, aside }
}
