/** One stretch between quotation marks, the marks included; `group` joins the parts of one speech over paragraphs. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly group: number
  /** False when the text ended before the closing mark. */
  readonly closed: boolean
  /** True for speech, false for scare quotes and titles: more than three words, or the end of a sentence inside. */
  readonly speech: boolean
}

type Mark = 'double' | 'curly' | 'guillemet' | 'single' | 'latex'

const spaceBefore = (text: string, at: number): boolean => at === 0 || /[\s([{—–\-/:"“‘«]/.test(text[at - 1] ?? '')
const spaceAfter = (text: string, at: number): boolean =>
  at >= text.length || /[\s)\]},.;:!?،؛؟—–"”’»-]/.test(text[at] ?? '')
const wordAfter = (text: string, at: number): boolean => /[\p{L}\p{N}$£€[(¿¡.…]/u.test(text[at] ?? '')

const openingAt = (text: string, at: number): Mark | null => {
  const char = text[at]
  const next = at + 1
  if (char === '“' || char === '„') return spaceAfter(text, next) && !spaceBefore(text, at) ? null : 'curly'
  if (char === '«') return 'guillemet'
  if (char === '"') return spaceBefore(text, at) || wordAfter(text, next) ? 'double' : null
  if (char === '`' && text[next] === '`') return 'latex'
  if (char === '‘') return wordAfter(text, next) && spaceBefore(text, at) ? 'single' : null
  if (char === "'")
    return wordAfter(text, next) && spaceBefore(text, at) && !/^'\d\ds?\b/.test(text.slice(at, at + 5))
      ? 'single'
      : null
  return null
}

const closesAt = (text: string, at: number, mark: Mark): number => {
  const char = text[at]
  if (mark === 'curly') return char === '”' || ((char === '“' || char === '"') && spaceAfter(text, at + 1)) ? 1 : 0
  if (mark === 'guillemet') return char === '»' ? 1 : 0
  if (mark === 'double') return char === '"' || char === '”' ? 1 : 0
  if (mark === 'latex') return char === "'" && text[at + 1] === "'" ? 2 : char === '"' ? 1 : 0
  return (char === '’' || char === "'") && spaceAfter(text, at + 1) && !spaceBefore(text, at) ? 1 : 0
}

const endOfMark = (text: string, from: number, to: number, mark: Mark): number | null => {
  for (let at = from; at < to; at += 1) {
    const width = closesAt(text, at, mark)
    if (width > 0) return at + width
  }
  return null
}

// A single mark that never closes, or closes far off, is an apostrophe.
const apostrophe = (mark: Mark, end: number | null): boolean => mark === 'single' && end === null

const isSpeaking = (quoted: string): boolean =>
  (quoted.slice(0, 400).match(/[\p{L}\p{N}]+/gu) ?? []).length > 3 || /[.,!?]["”’»]*$/.test(quoted.slice(-6))

/** Finds what stands in quotation marks; a mark repeated at the next paragraph continues the speech. */
export const findQuotations = (text: string): Quotation[] => {
  const found: Quotation[] = []
  let group = 0
  let open: Mark | null = null
  let lineStart = 0
  for (const line of text.split('\n')) {
    const lineEnd = lineStart + line.length
    const first = lineStart + (line.length - line.trimStart().length)
    let at = first
    const continues = open !== null && openingAt(text, first) === open
    if (!continues) open = null
    while (at < lineEnd) {
      const mark = openingAt(text, at)
      if (mark === null) {
        at += 1
        continue
      }
      const limit = mark === 'single' ? Math.min(lineEnd, at + 600) : lineEnd
      const end = endOfMark(text, at + (mark === 'latex' ? 2 : 1), limit, mark)
      if (apostrophe(mark, end)) {
        at += 1
        continue
      }
      if (!(continues && at === first)) group += 1
      const quoted = text.slice(at, end ?? lineEnd)
      found.push({ start: at, end: end ?? lineEnd, group, closed: end !== null, speech: isSpeaking(quoted) })
      open = end === null ? mark : null
      at = end ?? lineEnd
    }
    lineStart = lineEnd + 1
  }
  return found
}
