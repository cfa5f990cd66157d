import { Fragment, type ReactNode } from 'react'
import { address, type Path } from './addresses.ts'
import type { View } from './view.ts'

/** A step on the way to a page. */
export interface Crumb {
  readonly path: Path
  readonly name: ReactNode
}

/** Where a page stands: what it is part of, the widest first. */
export const Crumbs = ({
  steps,
  view,
}: {
  steps: readonly Crumb[]
  view: Pick<View, 'language' | 'moment' | 'words'>
}) => (
  <nav className="place crumbs" aria-label={view.words.frame.where}>
    <p>
      {steps.map(({ path, name }, index) => (
        <Fragment key={path}>
          {index > 0 && <span aria-hidden="true"> / </span>}
          <a href={address(view.language, path, view.moment)}>{name}</a>
        </Fragment>
      ))}
    </p>
  </nav>
)
