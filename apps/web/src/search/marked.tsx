import type { SearchMatch } from '@onrecord/model'
import { directionOf, type Language } from '@onrecord/model'

/** A text cut where marks begin and end; offsets that overlap or run beyond it are put right, never trusted. */
export const pieces = ({ text, marks }: Pick<SearchMatch, 'text' | 'marks'>): { text: string; marked: boolean }[] => {
  const found: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    if (from > at) found.push({ text: text.slice(at, from), marked: false })
    found.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false })
  return found
}

/** A text as it stands on the record with what was looked for marked, in its own language and direction. */
export const Marked = ({ match, language }: { match: SearchMatch; language: Language }) => {
  const cutBefore = match.start > 0
  const cutAfter = match.start + match.text.length < match.length
  const foreign = match.language !== language && { lang: match.language, dir: directionOf(match.language) }
  return (
    <bdi {...foreign}>
      {cutBefore && '… '}
      {pieces(match).map(({ text, marked }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, made once, never change order
        marked ? <mark key={index}>{text}</mark> : text,
      )}
      {cutAfter && ' …'}
    </bdi>
  )
}
