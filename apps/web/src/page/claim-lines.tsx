import { type ContestedEvent, dateOrder, dateWords, type ListedClaim, type PublishedClaim } from '@onrecord/model'
import { address, claimPath, eventPath } from './addresses.ts'
import { Quotation } from './quotation.tsx'
import { Attributed } from './statement.tsx'
import { Text } from './text.tsx'
import type { View } from './view.ts'

const isKnown = (claim: ListedClaim): claim is PublishedClaim => !('unknown' in claim)

/** One claim as a line: when, the words where they are at hand, and our sentence, which leads to its page. */
const ClaimLine = ({ claim, view }: { claim: ListedClaim; view: View }) => {
  const quote = view.reports.get(claim.id)?.find((report) => report.quote !== null && report.asPrinted === null)?.quote
  const { language, moment, words } = view
  return (
    <li>
      <p className="date">{claim.statedAt === null ? words.parties.undated : dateWords(claim.statedAt, language)}</p>
      <div>
        {quote && <Quotation quote={quote} view={view} />}
        <p className="said">
          {isKnown(claim) ? (
            <a href={address(language, claimPath(claim.id), moment)}>
              <Attributed claim={claim} view={view} />
            </a>
          ) : (
            <Text of={claim.sentence} language={language} />
          )}
        </p>
      </div>
    </li>
  )
}

/** Claims by event, and within an event by the day they were said. */
export const ClaimLines = ({
  claims,
  events,
  view,
}: {
  claims: readonly ListedClaim[]
  events: readonly ContestedEvent[]
  view: View
}) => {
  const { language, moment, words } = view
  const known = new Map(events.map((event) => [event.id, event]))
  const groups = [...Map.groupBy(claims, ({ event }) => (known.has(event) ? event : ''))]
  // Events in the order they began; whatever is not named comes last.
  const began = (id: string) => (id === '' ? '~' : dateOrder(known.get(id)?.window ?? null))
  groups.sort(([a], [b]) => began(a).localeCompare(began(b)))
  return groups.map(([id, said]) => {
    const event = known.get(id)
    return (
      <section className="claim-group" key={id}>
        <h3>
          {event === undefined ? (
            words.parties.elsewhere
          ) : (
            <a href={address(language, eventPath(event.slug), moment)}>
              <Text of={event.title} language={language} />
            </a>
          )}
        </h3>
        <ol className="claim-lines">
          {said
            .toSorted((a, b) => dateOrder(a.statedAt).localeCompare(dateOrder(b.statedAt)))
            .map((claim) => (
              <ClaimLine key={claim.id} claim={claim} view={view} />
            ))}
        </ol>
      </section>
    )
  })
}
