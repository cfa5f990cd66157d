/** A paragraph of the kept text: its number as the model sees it, and where it stands. */
export interface Paragraph {
  readonly number: number
  readonly start: number
  readonly text: string
}

// Small models lose their way in long texts; a chunk of this size is about two pages.
const LONGEST_CHUNK = 6_000

/** The paragraphs of a text, numbered from one; empty lines are none. */
export const numbered = (text: string): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  for (const found of text.matchAll(/[^\r\n]+/g))
    if (found[0].trim() !== '') paragraphs.push({ number: paragraphs.length + 1, start: found.index, text: found[0] })
  return paragraphs
}

/** Paragraphs in chunks a model can take; one that is longer than a chunk is a chunk of its own. */
export const inChunks = (paragraphs: readonly Paragraph[], longest: number = LONGEST_CHUNK): Paragraph[][] => {
  const chunks: Paragraph[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const paragraph of paragraphs) {
    if (size + paragraph.text.length > longest) {
      chunks.push([])
      size = 0
    }
    chunks.at(-1)?.push(paragraph)
    size += paragraph.text.length
  }
  return chunks
}

/** A chunk as the model reads it. The closing mark is taken out of the text, so that an article cannot end itself. */
export const asPrompt = (chunk: readonly Paragraph[]): string => {
  const lines = chunk.map(({ number, text }) => `[${number}] ${text.replace(/<\/?article>/gi, '')}`)
  return `<article>\n${lines.join('\n')}\n</article>`
}
