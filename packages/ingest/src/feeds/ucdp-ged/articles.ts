/** One publication UCDP names: who published it, on what day, under which headline. */
export interface Article {
  readonly office: string
  readonly date: string
  readonly headline: string
}

// The date anchors each item; quotation marks and semicolons within a headline are not escaped, so what follows has to be looked at.
const item = /"([^"]*?),(\d{4}-\d{2}-\d{2}),(.*?)"(?=;"|;?\s*$)/gs

// Longer than any list seen by far; a list without end would keep the expression busy.
const LONGEST = 100_000

/** The publications in a `source_article` cell, each as it stands; null when it does not read as such a list, letter for letter. */
export const articlesIn = (cell: string): readonly Article[] | null => {
  if (cell === '' || cell.length > LONGEST) return null
  const articles = [...cell.matchAll(item)].map(([, office = '', date = '', headline = '']) => ({
    office,
    date,
    headline,
  }))
  const again = articles.map(({ office, date, headline }) => `"${office},${date},${headline}"`).join(';')
  const tail = cell.slice(again.length)
  return articles.length > 0 && cell.startsWith(again) && /^;?\s*$/.test(tail) ? articles : null
}
