import type { ReactNode } from 'react'
import { address, type Path } from './addresses.ts'
import type { Also } from './moment.ts'
import type { View } from './view.ts'

/** One way to narrow a list; the empty value is "all". */
export interface Choice {
  readonly value: string
  readonly label: ReactNode
  /** How many there are so; null where they were not counted. */
  readonly n?: string | null
}

/** Filters as plain links: each is the address of the list so narrowed, and the chosen one says so. */
export const Choices = ({
  label,
  name,
  choices,
  path,
  also,
  anchor,
  view,
}: {
  label: string
  /** The parameter of the address. */
  name: string
  choices: readonly Choice[]
  path: Path
  also: Also
  anchor?: string | undefined
  view: Pick<View, 'language' | 'moment'>
}) => {
  // Another filter begins at the beginning.
  const { cursor: _cursor, [name]: chosen = '', ...rest } = also
  return (
    <div className="choices">
      <p>{label}</p>
      <ul>
        {choices.map(({ value, label: text, n = null }) => (
          <li key={value}>
            <a
              href={address(view.language, path, view.moment, anchor, value === '' ? rest : { ...rest, [name]: value })}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {text}
            </a>
            {n !== null && <small>{n}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
