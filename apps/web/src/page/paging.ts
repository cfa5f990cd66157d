import { oneOf, type Search } from './moment.ts'

/** Which page of a list an address asks for. */
export interface Paging {
  readonly page: number
  /** What was given and is no number of a page, word for word; null when nothing was wrong. */
  readonly unreadable: string | null
}

/** The first page, as where nothing was asked for. */
export const firstPage: Paging = { page: 1, unreadable: null }

/** Reads the page from an address; what is no number of a page is named, and the first is shown. */
export const pagingIn = (search: Search): Paging => {
  const given = oneOf(search.page)
  if (given === '') return firstPage
  return /^[1-9]\d{0,8}$/.test(given) ? { page: Number(given), unreadable: null } : { page: 1, unreadable: given }
}

/** One page of a list. */
export interface Cut<Item> {
  readonly items: readonly Item[]
  /** Which page this is: the last, where one behind it was asked for. */
  readonly page: number
  readonly pages: number
  /** The place of the first item in the whole list, counted from 1; 0 for an empty list. */
  readonly first: number
  readonly total: number
  readonly asked: Paging
}

/** Cuts the asked page out of a list. */
export const cut = <Item>(all: readonly Item[], asked: Paging, size: number): Cut<Item> => {
  const pages = Math.max(1, Math.ceil(all.length / Math.max(1, size)))
  const page = Math.min(asked.page, pages)
  const from = (page - 1) * size
  const items = all.slice(from, from + size)
  return { items, page, pages, first: items.length === 0 ? 0 : from + 1, total: all.length, asked }
}

/** What a page adds to an address; the first adds nothing. */
export const pageQuery = (page: number): { page?: string } => (page === 1 ? {} : { page: String(page) })
