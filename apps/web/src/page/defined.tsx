import type { ReactNode } from 'react'

/** Something with what it means: a term and its definition, and how often it is met. */
export interface Defined {
  readonly key: string
  readonly term: ReactNode
  readonly text: ReactNode
}

/** A list of terms with what each means. */
export const DefinedList = ({ of }: { of: readonly Defined[] }) => (
  <dl className="defined">
    {of.map(({ key, term, text }) => (
      <div key={key}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
