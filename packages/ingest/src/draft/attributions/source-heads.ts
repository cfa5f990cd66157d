import type { Figure } from '../figures/figure.ts'
import { outcomeWords } from '../figures/figure-words.ts'
import { wordsOf } from '../lexicon.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { hasFinite, isFiniteVerb, type Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { isPaper } from '../speakers/owners.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { canTell } from '../speakers/who-can-tell.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { bringing } from './bringing.ts'
import { holds } from './heard.ts'

const papers = wordsOf('papers')

const paper = (token: Token | undefined): boolean =>
  isPaper(token) || papers.has(token?.lower ?? '') || /^(?:toll|count|information)$/.test(token?.lower ?? '')

// "Report by Lena Fahl." names who wrote the text.
const byline = /^(?:reports?|articles?|stor(?:y|ies)|texts?|accounts?|dispatch|dispatches|analysis|chronicle)$/

interface Head {
  readonly speaker: Speaker
  readonly cue: Range
}

const headOf = (name: Range, cue: Range): Head => ({
  speaker: { span: name, name, role: null, side: 'left', rule: 'source-head' },
  cue,
})

/** Whom words without a verb give as the source of what stands below them: "According to the prefecture", "Figures supplied by the directorate", "Statement by the command, 6 June", "The association's list for the year". */
const sourceIn = (tokens: readonly Token[], from: number, to: number): Head | null => {
  const brought = bringing(tokens, from, to)
  if (brought !== null && brought.speaker.span[0] > from)
    return headOf(brought.speaker.name, brought.cueSpans[0] ?? [from, from + 1])
  if (hasFinite(tokens, from, to) || to - from > 16) return null
  // "Source for all figures: relief coordination office"
  if (/^sources?$/.test(tokens[from]?.lower ?? '')) {
    const colon = within(tokens, from, to, ':')
    const end = colon < 0 ? null : phraseRight(tokens, colon + 1, to)
    return end === null || tokens[colon + 1]?.lower === 'own' ? null : headOf([colon + 1, end], [from, colon])
  }
  // "The toll so far (civil defence)"
  const open = tokens[to - 1]?.text === ')' ? within(tokens, from, to, '(') : -1
  if (open > from && headlineSpeaker(tokens, open + 1, to - 1)) return headOf([open + 1, to - 1], [open, open + 1])
  for (let at = from; at < to; at += 1) {
    if (!paper(tokens[at])) continue
    // "The association's list", "Interior ministry figures"
    // "The mayor passed on the hospital's count" names nobody by itself.
    if (/^(?:'s|')$/.test(tokens[at - 1]?.lower ?? '') && phraseLeft(tokens, at - 2, from) !== from) return null
    if (/^(?:'s|')$/.test(tokens[at - 1]?.lower ?? '') && at - 1 > from)
      return canTell(tokens, [from, at - 1]) || tokens[at - 2]?.pos === 'PROPN'
        ? headOf([from, at - 1], [at, at + 1])
        : null
    let by = at + 1
    while (by < to && by < at + 4 && tokens[by]?.pos === 'VERB') by += 1
    if (/^(?:by|from|of)$/.test(tokens[by]?.lower ?? '')) {
      const end = phraseRight(tokens, by + 1, to)
      const name: Range = [by + 1, end ?? by + 1]
      if (
        end !== null &&
        (canTell(tokens, name) || (tokens[end - 1]?.pos === 'PROPN' && !byline.test(tokens[at]?.lower ?? ''))) &&
        !/^\d/.test(tokens[by + 1]?.text ?? '')
      )
        return headOf(name, [at, by + 1])
    }
    // "Ministry of Health, daily bulletin"
    const comma = within(tokens, from, at, ',')
    if (comma > 0 && headlineSpeaker(tokens, from, comma)) return headOf([from, comma], [at, at + 1])
    if (at > from && !/^(?:official|total)$/.test(tokens[at - 1]?.lower ?? '') && headlineSpeaker(tokens, from, at))
      return headOf([from, at], [at, at + 1])
    return null
  }
  return null
}

// "31 killed", "Displaced: 48,500": words that tell an outcome beside a number are no verbs here.
const verbless = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (isFiniteVerb(tokens, at) && !/^(?:vt|a)$/.test(outcomeWords.get(tokens[at]?.lower ?? '')?.role ?? ''))
      return false
  return true
}

const within = (tokens: readonly Token[], from: number, to: number, mark: string): number => {
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === mark) return at
  return -1
}

const bullet = /^(?:[•▪·*–—]|-|\|)$/

const FAR = 10

const starts = (tokens: readonly Token[]): number[] => {
  const found: number[] = []
  tokens.forEach((token, at) => {
    if (at === 0 || tokens[at - 1]?.paragraph !== token.paragraph) found.push(at)
  })
  return [...found, tokens.length]
}

// "According to the prefecture:" above "– 5 dead": the line with a colon that the lines below belong to.
const above = (tokens: readonly Token[], lines: readonly number[], line: number): Head | null => {
  for (let index = line; index > Math.max(0, line - FAR); index -= 1) {
    const [from = 0, to = 0] = [lines[index], lines[index + 1]]
    const item = bullet.test(tokens[from]?.text ?? '') || (to - from <= 14 && verbless(tokens, from, to))
    if (!item) return null
    const [start = 0, end = 0] = [lines[index - 1], lines[index]]
    if (tokens[end - 1]?.text === ':') return sourceIn(tokens, start, end - 1)
  }
  return null
}

const isSourceLine = (tokens: readonly Token[], at: number): boolean =>
  /^sources?$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.text === ':'

// "Source: Ministry of Health" on a line of its own, above or below lines without verbs.
const sourceLine = (tokens: readonly Token[], lines: readonly number[], line: number): Head | null => {
  for (const step of [1, -1])
    for (
      let index = line + step;
      index >= 0 && index < lines.length - 1 && Math.abs(index - line) <= FAR;
      index += step
    ) {
      const [from = 0, to = 0] = [lines[index], lines[index + 1]]
      if (isSourceLine(tokens, from) && to - from <= 14) return sourceIn(tokens, from, trimEnd(tokens, from, to))
      if (to - from > 14 || !verbless(tokens, from, to)) break
    }
  return null
}

/** Who is told as the source above or before a number in words without a verb: a line with a colon over a list, "Statement by the command. Enemy losses: 31 killed". */
export const headed = (read: ReadText, figures: readonly Figure[], found: readonly Attribution[]): Attribution[] => {
  const { tokens, sentences } = read
  const lines = starts(tokens)
  const named = lines.some((at) => isSourceLine(tokens, at))
  const lineOf = new Map(lines.map((at, index) => [tokens[at]?.paragraph ?? -1, index]))
  const made = new Map<number, Attribution>()
  for (const figure of figures) {
    if (figure.outcome === null || isSpeech(read, figure.from)) continue
    if (found.some(({ content }) => holds(content, figure.from, figure.to))) continue
    const sentence = sentences[figure.sentence]
    if (sentence === undefined) continue
    const line = lineOf.get(tokens[figure.from]?.paragraph ?? 0) ?? 0
    const start = lines[line] ?? 0
    // "Figures supplied by the directorate: killed 44, injured 131."
    const colon = within(tokens, sentence.from, Math.min(figure.from, sentence.from + 16), ':')
    let head = colon < 0 ? null : sourceIn(tokens, sentence.from, colon)
    if (head === null && verbless(tokens, sentence.from, sentence.to))
      for (let index = figure.sentence - 1; index >= 0 && index > figure.sentence - 5; index -= 1) {
        const before = sentences[index]
        if (before === undefined || before.from < start || !verbless(tokens, before.from, before.to)) break
        const first = tokens[before.from]
        // "Statement by the command, 6 June." is no number of its own.
        if (!paper(first) && !/^sources?$/.test(first?.lower ?? '')) continue
        if (figures.some(({ sentence: at, outcome }) => at === index && outcome !== null)) break
        head = sourceIn(tokens, before.from, trimEnd(tokens, before.from, before.to))
        break
      }
    head ??= above(tokens, lines, line)
    const [first = 0, last = 0] = [lines[line], lines[line + 1]]
    if (head === null && named && last - first <= 14 && verbless(tokens, first, last))
      head = sourceLine(tokens, lines, line)
    if (head === null) continue
    const content: Range = [figure.from, Math.max(figure.headEnd, figure.to)]
    const known = made.get(head.cue[0])
    if (known !== undefined) {
      known.content.push(content)
      continue
    }
    made.set(
      head.cue[0],
      attributionOf(read, cueOf(tokens[head.cue[0]]?.lower ?? '', 'say', ...head.cue), {
        speaker: head.speaker,
        content: [content],
        side: 'right',
        rule: 'source-head',
        brings: true,
      }),
    )
  }
  return [...made.values()]
}
