import { type ContestedEvent, dateWords, type PublicDossier } from '@onrecord/model'
import { address, eventPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** The events within this one, by date: title, how much was said, and the questions asked of each. */
export const SubEvents = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { language, words, moment } = view
  if (dossier.subEvents.length === 0) return null
  const claims = Map.groupBy(dossier.claims, (claim) => claim.event)
  const questions = Map.groupBy(dossier.questions, (question) => question.event)
  const item = (event: ContestedEvent) => {
    const said = claims.get(event.id)?.length ?? 0
    return (
      <li key={event.id}>
        <p className="date">{event.window === null ? words.event.undated : dateWords(event.window, language)}</p>
        <div>
          <h3>
            <a href={address(language, eventPath(event.slug), moment)}>
              <Text of={event.title} language={language} />
            </a>
          </h3>
          <p className="counts">{words.page.claims(said)}</p>
          <ul>
            {(questions.get(event.id) ?? []).map((question) => (
              <li key={question.id}>
                <a href={address(language, eventPath(event.slug), moment, question.id)}>
                  <Text of={question.wording} language={language} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      </li>
    )
  }
  return (
    <section className="sub-events" aria-labelledby="sub-events">
      <h2 id="sub-events">{words.event.subEvents}</h2>
      <p className="note">{words.event.subEventsNote}</p>
      <ol>{dossier.subEvents.map(item)}</ol>
    </section>
  )
}
