import { type Also, oneOf, type Search } from './moment.ts'

/** What an address asks of a list: the filters that are given and fit, and the cursor of a page. */
export const listAsked = (search: Search, filters: Readonly<Record<string, (text: string) => boolean>>): Also => {
  const cursor = oneOf(search.cursor)
  const given = Object.entries(filters).flatMap(([name, fits]) => {
    const text = oneOf(search[name])
    return text !== '' && fits(text) ? [[name, text] as const] : []
  })
  return Object.fromEntries(cursor === '' ? given : [...given, ['cursor', cursor] as const])
}
