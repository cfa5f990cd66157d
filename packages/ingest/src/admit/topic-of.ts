import { contentHash, foldText, type Topic } from '@onrecord/model'

const LONGEST = 60

/** A topic from the words for it. Two drafts with the same words get the same key; a person may file it under another. */
export const topicOf = (words: string, language: string): Topic => {
  const plain = foldText(words)
    .replace(/^(the|a|an) /, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = plain.slice(0, LONGEST).replace(/-+$/, '')
  // Words in another script leave nothing for a key of Latin letters; their hash names them as well.
  const key = plain.length < 3 ? `topic-${contentHash(foldText(words)).slice(0, 12)}` : short
  return { key, label: { [language]: words } }
}
