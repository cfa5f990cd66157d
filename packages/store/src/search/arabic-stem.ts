// After light10 (Larkey, Ballesteros and Connell): the article with what is written onto it, then endings. It takes no word
// to its root; it only brings together forms a reader takes for one word. Words come folded: ta marbuta is "ه", every alef "ا".

const articles = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل']
const endings = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'يا', 'ه', 'ي']

const withoutArticle = (word: string): string => {
  const article = articles.find((start) => word.startsWith(start) && word.length - start.length >= 2)
  return article === undefined ? word : word.slice(article.length)
}

const withoutAnd = (word: string): string => (word.startsWith('و') && word.length >= 4 ? word.slice(1) : word)

const withoutEndings = (word: string): string =>
  endings.reduce(
    (left, ending) =>
      left.endsWith(ending) && left.length - ending.length >= 2 ? left.slice(0, -ending.length) : left,
    word,
  )

/** The stem of a folded Arabic word: without "and", the article and its prepositions, and endings. */
export const arabicStem = (word: string): string => withoutEndings(withoutArticle(withoutAnd(word)))

/**
 * Stems the word may have beside that one. "للاذقية" is "to Latakia", whose own first letter the article swallowed; a single
 * letter before a word may be a preposition or belong to it. Nothing tells which, so a text can be found under either.
 */
export const otherArabicStems = (word: string): string[] => {
  const bare = withoutAnd(word)
  const swallowed = bare.startsWith('لل') && bare.length >= 5 ? [withoutEndings(bare.slice(1))] : []
  const attached = /^[بكفل]/.test(bare) && bare.length >= 5 ? [withoutEndings(bare.slice(1))] : []
  return [...new Set([...swallowed, ...attached])]
}
