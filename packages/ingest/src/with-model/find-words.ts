import type { Span } from '../draft/draft.ts'
import type { Paragraph } from './paragraphs.ts'

/** Where words stand in the kept text: in their paragraph, nearest to a point; else anywhere before it, else anywhere. Null when nowhere. */
export const findWords = (words: string, text: string, paragraph: Paragraph | undefined, near: number): Span | null => {
  if (words === '') return null
  const inside = paragraph === undefined ? [] : placesOf(words, paragraph.text).map((at) => at + paragraph.start)
  const nearest = inside.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0]
  if (nearest !== undefined) return [nearest, nearest + words.length]
  const before = text.lastIndexOf(words, near)
  const at = before >= 0 ? before : text.indexOf(words)
  return at < 0 ? null : [at, at + words.length]
}

const placesOf = (words: string, text: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
