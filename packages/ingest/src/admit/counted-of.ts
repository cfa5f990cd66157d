import { foldText, vocabularies } from '@onrecord/model'

const { counted } = vocabularies

/** The term for the things a tally counts, by the last words printed; null when the vocabulary has none. */
export const countedOf = (words: string): (typeof counted.keys)[number] | null => {
  const said = foldText(words)
  const named = counted.keys.find((key) => {
    const { en, ar } = counted.terms[key].label
    return [key.replaceAll('-', ' '), en, ar].some((label) => endsIn(said, foldText(label)))
  })
  return named ?? null
}

const endsIn = (said: string, label: string): boolean =>
  [label, label.replace(/s$/, ''), `${label}s`].some((form) => said === form || said.endsWith(` ${form}`))
