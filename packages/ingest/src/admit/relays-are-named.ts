import type { Rule } from './rule.ts'
import { wholeIn } from './stands-whole.ts'

/** Whoever is said to have passed it on is named in the kept copy, too: the chain of a report is made of them. */
export const relaysAreNamed: Rule = ({ relayedBy }, { text }) => {
  const missing = relayedBy.find(({ name }) => wholeIn(text, name).length === 0)
  if (missing === undefined) return []
  return [
    { code: 'relay-not-named', sentence: `The copy does not name “${missing.name}”, who is to have passed it on.` },
  ]
}
