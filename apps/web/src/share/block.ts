import { directionOf } from '@onrecord/model'
import sharp, { type OverlayOptions } from 'sharp'
import { faces } from './faces.ts'

/** Some words of a picture: what, in which language, how large at most, in which ink, and how much room there is. */
export interface Words {
  readonly text: string
  readonly language: string
  readonly size: number
  readonly ink: string
  readonly width: number
  readonly height: number
}

/** Words, drawn. */
export interface Block {
  readonly input: Buffer
  readonly width: number
  readonly height: number
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;')
    .replaceAll('"', '&quot;')

// Signs that draw nothing or turn the direction of what follows have no business in a picture.
const drawable = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The beginning of a text, cut between words. */
export const shortened = (text: string, most: number): string => {
  const clean = drawable(text)
  if (clean.length <= most) return clean
  const cut = clean.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,،.;:]+$/, '')} …`
}

const SMALLEST = 20

/** Draws words, a little smaller where they would not fit. */
export const block = async ({ text, language, size, ink, width, height }: Words): Promise<Block> => {
  const { latin, latinMore, arabic, arabicDigits } = await faces()
  const rtl = directionOf(language) === 'rtl'
  const face = rtl ? arabic : latin
  // A file that was named once is known from then on; what the first face lacks is taken from the others.
  for (const other of [latinMore, arabicDigits, latin, arabic])
    await sharp({ text: { text: '.', font: `${other.family} 8`, fontfile: other.file } }).toBuffer()
  for (let now = size; ; now = Math.round(now * 0.88)) {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${ink}">${escaped(drawable(text))}</span>`,
        font: `${face.family} ${now}`,
        fontfile: face.file,
        width,
        wrap: 'word-char',
        rgba: true,
        dpi: 72,
        spacing: Math.round(now * (rtl ? 0.1 : 0.22)),
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true })
    if (info.height <= height) return { input: data, width: info.width, height: info.height }
    if (now <= SMALLEST) {
      // What does not fit even so is cut off below.
      const cut = await sharp(data).extract({ left: 0, top: 0, width: info.width, height }).toBuffer()
      return { input: cut, width: info.width, height }
    }
  }
}

/** Where words stand: at the beginning of the line in their own direction, within the margins of the picture. */
export const placed = (
  { input, width }: Block,
  { top, margin, whole, end }: { top: number; margin: number; whole: number; end: boolean },
): OverlayOptions => ({ input, top, left: end ? whole - margin - width : margin })
