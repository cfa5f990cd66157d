import { type ContestedEvent, dateWords, type PublicDossier } from '@onrecord/model'
import { address, eventPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { State, stateOrder } from './state.tsx'

/** The events within this one, by date, numbered as on the timeline: title, how much was said, and how its questions stand. */
export const SubEvents = ({ dossier, open, view }: { dossier: PublicDossier; open: number; view: View }) => {
  const { language, words, moment } = view
  const { subEvents } = dossier
  if (subEvents.length === 0) return null
  const claims = Map.groupBy(dossier.claims, (claim) => claim.event)
  const questions = Map.groupBy(dossier.questions, (question) => question.event)
  const item = (event: ContestedEvent) => {
    const stand = Map.groupBy(questions.get(event.id) ?? [], ({ state }) => state)
    return (
      <li key={event.id}>
        <p className="date">{event.window === null ? words.event.undated : dateWords(event.window, language)}</p>
        <div>
          <h4>
            <a href={address(language, eventPath(event.slug), moment)}>
              <Text of={event.title} language={language} />
            </a>
          </h4>
          <p className="counts">
            <span>{words.page.claims(claims.get(event.id)?.length ?? 0)}</span>
            {stateOrder.flatMap((state) => {
              const n = stand.get(state)?.length ?? 0
              return n === 0 ? (
                []
              ) : (
                <span key={state}>
                  <State state={state} view={view} /> {n}
                </span>
              )
            })}
          </p>
        </div>
      </li>
    )
  }
  const rest = subEvents.slice(open)
  return (
    <>
      <h3 id="sub-events">{words.timeline.parts}</h3>
      <p className="note">{words.timeline.partsNote}</p>
      <ol className="parts-list">{subEvents.slice(0, open).map(item)}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{words.timeline.allParts(rest.length)}</summary>
          <ol className="parts-list" start={open + 1}>
            {rest.map(item)}
          </ol>
        </details>
      )}
    </>
  )
}
