import { directionOf, type Language } from '@onrecord/model'
import sharp, { type OverlayOptions } from 'sharp'
import { wordsIn } from '../languages/words.ts'
import { block, placed } from './block.ts'

/** What a picture says: the words of others if there are any, our sentence that names who said them, and where all this is from. */
export interface Said {
  readonly language: Language
  /** The words as printed, with their quotation marks, in their language. */
  readonly quote: { readonly text: string; readonly language: string } | null
  /** In our words; it names the speaker, so it is never left out. */
  readonly sentence: string
  readonly under: string
}

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 72]
const [paper, ink, quiet, hair] = ['#fbf9f3', '#1d1a16', '#5b554a', '#1d1a16']
const TOP = 132
const BOTTOM = 520

/** Draws the picture that stands for a page elsewhere (PNG, 1200 × 630). */
export const picture = async ({ language, quote, sentence, under }: Said): Promise<Buffer> => {
  const { page } = wordsIn(language)
  const width = WIDTH - 2 * MARGIN
  const own = directionOf(language) === 'rtl'
  const words = { language, width }
  const [name, foot, said, quoted] = await Promise.all([
    block({ ...words, text: page.name, size: 34, ink, height: 60 }),
    block({ ...words, text: under, size: 25, ink: quiet, height: 76 }),
    block({ ...words, text: sentence, size: quote === null ? 54 : 34, ink, height: quote === null ? 360 : 170 }),
    quote === null
      ? null
      : block({ text: quote.text, language: quote.language, size: 50, ink, width, height: BOTTOM - TOP - 200 }),
  ])
  const at = (top: number, end: boolean) => ({ top, margin: MARGIN, whole: WIDTH, end })
  const line = (top: number): OverlayOptions => ({
    input: { create: { width, height: 2, channels: 3, background: hair } },
    top,
    left: MARGIN,
  })
  const gap = quoted === null ? 0 : 30
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } })
    .composite([
      placed(name, at(44, own)),
      line(104),
      ...(quoted === null ? [] : [placed(quoted, at(TOP, directionOf(quote?.language ?? language) === 'rtl'))]),
      placed(said, at(TOP + (quoted?.height ?? 0) + gap, own)),
      line(BOTTOM + 18),
      placed(foot, at(BOTTOM + 34, own)),
    ])
    .png({ palette: true, colours: 32, effort: 7 })
    .toBuffer()
}
