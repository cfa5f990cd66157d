import { idOf } from '@onrecord/model'
import { claimValue, type Named } from './claim-value.ts'
import type { Rule } from './rule.ts'

// Whether a name is on the record is for later; here everyone is, so that only the shape is judged.
const everyone: Named = {
  party: (words) => idOf('party', 'draft', words),
  place: (words) => idOf('place', 'draft', words),
}

/** The kind is one the model knows, and the value is one of that kind by the model's own schema. */
export const valueIsWhole: Rule = (draft, { published }) => {
  const made = claimValue(draft, everyone, 'en', published)
  return 'problem' in made ? [made.problem] : []
}
