import { address, type Path } from './addresses.ts'
import type { Also } from './moment.ts'
import type { View } from './view.ts'

/** The way through a list of several pages: on, and back to its beginning. */
export const Pages = ({
  path,
  also,
  next,
  anchor,
  view,
}: {
  path: Path
  /** What the address says now, its cursor too. */
  also: Also
  /** The cursor of the page after this; null on the last. */
  next: string | null
  anchor?: string
  view: Pick<View, 'language' | 'moment' | 'words'>
}) => {
  const { cursor, ...rest } = also
  const { frame } = view.words
  if (next === null && cursor === undefined) return null
  return (
    <nav className="pages" aria-label={frame.pages}>
      {cursor !== undefined && <a href={address(view.language, path, view.moment, anchor, rest)}>{frame.first}</a>}
      {next !== null && (
        <a rel="next" href={address(view.language, path, view.moment, anchor, { ...rest, cursor: next })}>
          {frame.next}
        </a>
      )}
    </nav>
  )
}
