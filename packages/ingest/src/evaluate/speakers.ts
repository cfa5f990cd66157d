import { foldText } from '@onrecord/model'
import type { Draft } from '../draft/draft.ts'

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:the|a|an)$/.test(word))

/** Whether a draft has the speaker somebody marked: the same words, or at least half of them inside the marked ones. */
export const sameSpeaker = (text: string, draft: Draft, speaker: string | null): boolean => {
  if (speaker === null) return draft.source === null
  if (draft.source === null) return false
  const gold = wordsOf(speaker)
  const names = [
    draft.source.name,
    draft.source.spans.map((span) => text.slice(...span)).join(' '),
    draft.source.resolved?.name ?? '',
  ]
  return names.some((name) => {
    const ours = wordsOf(name)
    if (ours.length === 0) return foldText(name) === foldText(speaker) && name !== ''
    const inside = ours.filter((word) => gold.includes(word)).length
    return inside * 2 >= ours.length && inside > 0
  })
}
