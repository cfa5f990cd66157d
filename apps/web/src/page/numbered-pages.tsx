import { numberWords } from '@onrecord/model'
import type { ReactNode } from 'react'
import { address, type Path } from './addresses.ts'
import type { Also } from './moment.ts'
import { type Cut, pageQuery } from './paging.ts'
import type { View } from './view.ts'

/** What was wrong with the page asked for, in words; nothing when nothing was. */
export const PageNote = ({ of: { asked, page }, view }: { of: Cut<unknown>; view: View }) => {
  const { paging } = view.words
  if (asked.unreadable !== null)
    return (
      <p className="note" role="status">
        {paging.unreadable(asked.unreadable.slice(0, 40))}
      </p>
    )
  return asked.page === page ? null : (
    <p className="note" role="status">
      {paging.beyond(numberWords(asked.page), numberWords(page))}
    </p>
  )
}

/** The way through the pages of a list, as plain links; nothing where there is one page only. */
export const NumberedPages = ({
  of: { page, pages, first, items, total },
  path,
  also = {},
  anchor,
  view,
}: {
  of: Cut<unknown>
  path: Path
  /** What else the address says. */
  also?: Also
  anchor?: string
  view: View
}) => {
  const { paging } = view.words
  if (pages === 1) return null
  const link = (to: number, words: ReactNode, rel?: string) => (
    <a href={address(view.language, path, view.moment, anchor, { ...also, ...pageQuery(to) })} rel={rel}>
      {words}
    </a>
  )
  return (
    <nav className="pages" aria-label={paging.label}>
      <span>{paging.shown(numberWords(first), numberWords(first + items.length - 1), numberWords(total))}</span>
      {page > 2 && link(1, paging.first)}
      {page > 1 && link(page - 1, paging.previous, 'prev')}
      {page < pages && link(page + 1, paging.next, 'next')}
      {page < pages - 1 && link(pages, paging.last(numberWords(pages)))}
    </nav>
  )
}
