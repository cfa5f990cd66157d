import { z } from 'zod'
import { Span } from '../draft/draft.ts'
import { readLines } from './lines.ts'

const spans = z.array(Span)

/** One attribution somebody marked by hand: who, the words of saying, and what was said. */
export const GoldAttribution = z.object({
  source: spans,
  cue: spans,
  content: spans,
  stance: z.string().optional(),
  hedged: z.boolean().optional(),
})
export type GoldAttribution = z.infer<typeof GoldAttribution>

/** One number of people somebody marked by hand: where it stands, what it says and who says it. */
export const GoldFigure = z.object({
  span: Span,
  min: z.int().nullable(),
  max: z.int().nullable(),
  outcome: z.string(),
  population: z.string().nullable().optional(),
  speaker: z.string().nullable().optional(),
  optional: z.boolean().optional(),
})
export type GoldFigure = z.infer<typeof GoldFigure>

/** A text with what people found in it; `attributions` or `figures` left out is not asked. */
export const GoldText = z.object({
  id: z.string().optional(),
  shape: z.string().optional(),
  heldOut: z.boolean().optional(),
  /** False where only numerals and words of number were marked, and not the one of "a man was killed". */
  singles: z.boolean().optional(),
  text: z.string(),
  attributions: z.array(GoldAttribution).optional(),
  figures: z.array(GoldFigure).optional(),
})
export type GoldText = z.infer<typeof GoldText>

/** Reads texts with gold spans, one JSON object a line. */
export const readGold = (file: string): GoldText[] => readLines(file, GoldText)

const words = z.string().min(1)

/** An article written for the project, its gold told in words rather than offsets. */
const WordedArticle = z.object({
  id: words,
  shape: words,
  heldOut: z.boolean().default(false),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: words,
      cue: z.union([words, z.array(words)]),
      content: z.union([words, z.array(words)]),
      stance: z.string().optional(),
      hedged: z.boolean().optional(),
    }),
  ),
  figures: z.array(
    z.object({
      words,
      min: z.int().nullable(),
      max: z.int().nullable(),
      outcome: words,
      population: z.string().nullable().optional(),
      speaker: z.string().nullable(),
      near: words.optional(),
      optional: z.boolean().optional(),
    }),
  ),
})

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

const findIn = (text: string, id: string, sought: string, from = 0): Span => {
  const at = text.indexOf(sought, from)
  if (at < 0) throw new Error(`${id}: “${sought}” does not stand in the text${from > 0 ? ` after ${from}` : ''}`)
  return [at, at + sought.length]
}

// Words that stand twice are told apart by what stands nearest to the content.
const nearest = (text: string, id: string, sought: string, to: number): Span => {
  let best: Span | null = null
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const word = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + sought.length] ?? ' ')
    if (!word && /^[\p{L}\p{N}]/u.test(sought)) continue
    if (best === null || Math.abs(at - to) < Math.abs(best[0] - to)) best = [at, at + sought.length]
  }
  if (best === null) throw new Error(`${id}: “${sought}” does not stand in the text`)
  return best
}

/** Reads the project's own articles and works out the offsets of the words of their gold. */
export const readArticles = (file: string): GoldText[] =>
  readLines(file, WordedArticle).map(({ id, shape, heldOut, text, attributions, figures }) => {
    return {
      id,
      shape,
      heldOut,
      text,
      attributions: attributions.map(({ source, cue, content, ...rest }) => {
        let from = 0
        const said = list(content).map((piece) => {
          const span = findIn(text, id, piece, from)
          from = span[1]
          return span
        })
        const middle = said[0]?.[0] ?? 0
        const cues = list(cue).map((piece) => nearest(text, id, piece, middle))
        return { source: [nearest(text, id, source, cues[0]?.[0] ?? middle)], cue: cues, content: said, ...rest }
      }),
      figures: figures.map(({ words: sought, near, ...rest }) => ({
        span: nearest(text, id, sought, near === undefined ? 0 : findIn(text, id, near)[0]),
        ...rest,
      })),
    }
  })
