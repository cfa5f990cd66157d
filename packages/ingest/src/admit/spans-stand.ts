import type { Draft, Span } from '../draft/draft.ts'
import type { Rule } from './rule.ts'

/** Every piece a draft points at lies inside the kept copy, and cuts no letter in half. */
export const spansStand: Rule = (draft, { text }) => {
  const wrong = piecesOf(draft).filter(([start, end]) => end > text.length || halves(text, start) || halves(text, end))
  if (wrong.length === 0) return []
  const [[start, end] = [0, 0]] = wrong
  return [
    { code: 'span-outside', sentence: `The draft points at ${start} to ${end}, which is not a piece of the copy.` },
  ]
}

const piecesOf = ({ source, cue, content, relayedBy, figure }: Draft): Span[] => [
  ...(source?.spans ?? []),
  ...(cue?.spans ?? []),
  ...content.spans,
  ...relayedBy.flatMap(({ spans }) => spans),
  ...(figure ? [[figure.start, figure.end] satisfies Span] : []),
]

const halves = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}
