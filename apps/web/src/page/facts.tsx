import type { ReactNode } from 'react'

/** A row of a small table of facts; null is shown as not stated, never left blank. */
export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** A small table of facts: name beside value. */
export const Facts = ({ facts, unstated }: { facts: readonly Fact[]; unstated: string }) => (
  <dl className="facts">
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value ?? <i>{unstated}</i>}</dd>
      </div>
    ))}
  </dl>
)
