import type { Question } from '@onrecord/model'
import { PartyNames } from '../page/names.tsx'
import type { View } from '../page/view.ts'

const namedAtOnce = 24

/** The independent origins behind everything said in answer to a question, by name; relays that lead nowhere are said. */
export const Origins = ({ question, view, whole }: { question: Question; view: View; whole: boolean }) => {
  const { compare, event } = view.words
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
      <p>
        <PartyNames ids={(whole ? own : own.slice(0, namedAtOnce)).map(({ party }) => party)} view={view} />
        {!whole && own.length > namedAtOnce && ` ${event.andOthers(own.length - namedAtOnce)}`}
      </p>
      {lost.map((sentence) => (
        <p className="note" key={sentence}>
          {sentence}
        </p>
      ))}
      <p className="note">{compare.originsNote}</p>
    </details>
  )
}
