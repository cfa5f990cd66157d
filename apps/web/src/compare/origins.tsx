import type { Question } from '@onrecord/model'
import type { View } from '../page/view.ts'

/** The independent origins behind everything said in answer to a question, by name; relays that lead nowhere are said. */
export const Origins = ({ question, view }: { question: Question; view: View }) => {
  const { compare, event, page } = view.words
  const { origins } = question
  if (origins.length === 0) return null
  // In the order they first spoke; one that answers only through others comes last.
  const turn = (party: string) => (question.claimants.includes(party) ? question.claimants.indexOf(party) : Infinity)
  const own = origins.filter(({ claims }) => claims.length > 0).sort((a, b) => turn(a.party) - turn(b.party))
  const lost = origins.flatMap(({ party, lost: all }) =>
    [...new Set(all.map(({ why }) => why))].map((why) => compare.lost[why](view.naming.party(party))),
  )
  return (
    <details className="origins">
      <summary>{event.origins(origins.length)}</summary>
      <p>{own.map(({ party }) => view.naming.party(party)).join(page.comma)}</p>
      {lost.map((sentence) => (
        <p className="note" key={sentence}>
          {sentence}
        </p>
      ))}
      <p className="note">{compare.originsNote}</p>
    </details>
  )
}
