// Endings of a verb in the past, and what stands before and behind it in the present.
const past = /(?:وا|تا|ت|ن|نا)$/u
const present = /^[يت](\p{L}{2,}?)(?:ون|وا|ان|ين|ن)?$/u

// "which it published": what is said stands before, as a pronoun on the verb.
const object = /(?:ه|ها|هم|هما)$/u

const bases = (word: string): string[] => {
  const [, rest] = present.exec(word) ?? []
  return [
    word,
    word.replace(past, ''),
    // "اختفوا", "ادعت": of verbs that end in a long vowel.
    word.replace(/(?:وا|تا|ت|ن)$/u, 'ى'),
    ...(rest === undefined ? [] : [rest, `أ${rest}`, rest.replace(/^ؤ/u, 'أ'), `ا${rest}`]),
  ]
}

const found = <T>(lexicon: ReadonlyMap<string, T>, word: string): T | undefined => {
  for (const base of bases(word)) {
    const value = base.length > 1 ? lexicon.get(base) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

/** Looks a verb up by its forms: past and present, singular and plural, with "and" before it. */
export const verbIn = <T>(lexicon: ReadonlyMap<string, T>, word: string): T | undefined =>
  found(lexicon, word) ?? (/^[وف]\p{L}{2}/u.test(word) ? found(lexicon, word.slice(1)) : undefined)

/** Looks up a verb that has what it says as a pronoun on it: "ما أعلنته". */
export const verbWithObject = <T>(lexicon: ReadonlyMap<string, T>, word: string): T | undefined => {
  const bare = word.replace(object, '')
  return bare === word || bare.length < 3 ? undefined : verbIn(lexicon, bare)
}

/** Looks a noun up without what is written on to it: "and", "for", "the", the endings of number and case. */
export const nounIn = <T>(lexicon: ReadonlyMap<string, T>, word: string): T | undefined => {
  const starts = [word, word.replace(/^[وف]/u, ''), word.replace(/^[وف]?[بلك]?(?:ال|ل(?=ل))?(?=\p{L}{3})/u, '')]
  for (const start of starts)
    for (const bare of [start, start.replace(/(?:ين|ون|ات|ان|ا|ة)$/u, ''), start.replace(/ت(?:ين|ان)$/u, 'ة')]) {
      const value = bare.length > 2 ? lexicon.get(bare) : undefined
      if (value !== undefined) return value
    }
  return undefined
}
