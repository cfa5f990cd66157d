import { countWords, type PublishedClaim, vocabularies } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** Further figures said in the same breath, each with how it stands to the main one. */
export const Parts = ({ claim, view }: { claim: PublishedClaim; view: View }) => {
  if (claim.kind !== 'casualties' && claim.kind !== 'tally') return null
  const { parts } = claim.value
  const { words, language } = view
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.claim.parts}</h2>
      <table className="parts">
        <tbody>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own and never change order
            <tr key={index}>
              <th scope="row">
                <Text of={part.label} language={language} />
              </th>
              <td>
                {countWords(part.count, language)}
                {part.outcome !== null && ` ${vocabularies.outcome.terms[part.outcome].label[language]}`}
                {part.unit !== null && (
                  <>
                    {' '}
                    <bdi>{part.unit}</bdi>
                  </>
                )}
              </td>
              <td>
                {words.claim.partRelations[part.relation]}
                {part.split !== null && (
                  <>
                    {', '}
                    <bdi>{words.claim.split(part.split)}</bdi>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
