import { textIn } from '@onrecord/model'
import { parameters } from '../../parameters.ts'
import { comparisonOf } from '../../reading/comparison.ts'
import { readOneClaim } from '../../reading/one-claim.ts'
import { claimLine } from '../lines.ts'
import { tool } from '../tool.ts'

const { claim } = parameters

/** Two claims set side by side. */
export const compareClaims = tool({
  name: 'compare_claims',
  title: 'Compare two claims: do they conflict, and if not, why do they differ?',
  description: 'What two claims come to, with the reasons. No outcome says which of the two is right.',
  input: { a: claim, b: claim },
  answer: async ({ a, b, lang }, around) => {
    const answer = comparisonOf(
      await readOneClaim(around, 'a', a, around.moment),
      await readOneClaim(around, 'b', b, around.moment),
    )
    const { outcome, reasons, sentence } = answer.comparison
    return [
      claimLine(answer.a, lang),
      claimLine(answer.b, lang),
      `Outcome: ${outcome}. ${textIn(sentence, lang).text}`,
      ...reasons.map(
        ({ code, dimension, relation }) => `- Reason: ${[code, dimension, relation].filter(Boolean).join(', ')}`,
      ),
    ]
  },
})
