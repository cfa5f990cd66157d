// What Arabic writes on to the word that follows: and, then, with, for, as.
const writtenOn = /(?<![\p{L}\p{M}\p{N}])[وف]?[وفبلك]ـ*$/u

/** Whether words stand whole at a place of a text, and are not cut out of a longer word or number, as "47" is of "147". */
export const standsWhole = (text: string, start: number, end: number): boolean => {
  const words = text.slice(start, end)
  const [before, after] = [text.slice(Math.max(0, start - 5), start), text.slice(end, end + 2)]
  const opensInNumber =
    /^\p{Nd}/u.test(words) && (/\p{Nd}[.,٫٬،\u00A0\u202F]?$/u.test(before) || /\p{Script=Latin}$/u.test(before))
  const opensInWord = /^\p{L}/u.test(words) && /[\p{L}\p{M}\p{N}]$/u.test(before) && !writtenOn.test(before)
  const endsInNumber = /\p{Nd}$/u.test(words) && /^[.,٫٬،\u00A0\u202F]?\p{Nd}/u.test(after)
  const endsInWord = /[\p{L}\p{M}]$/u.test(words) && /^[\p{L}\p{M}\p{N}]/u.test(after)
  return !opensInNumber && !opensInWord && !endsInNumber && !endsInWord
}

/** Where words stand whole in a text. */
export const wholeIn = (text: string, words: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (standsWhole(text, at, at + words.length)) found.push(at)
  return found
}
