import { dateWords, numberWords, type PublicDossier, textIn } from '@onrecord/model'
import { SubEvents } from '../event/sub-events.tsx'
import { dayText } from '../figures/days.ts'
import { address, eventPath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { type Said, saidByDay } from './by-day.ts'
import { daysWords, TimelineDrawing } from './drawing.tsx'
import { layoutTimeline } from './layout.ts'

const mostBars = 70
const mostParts = 24
const namedAtOnce = 2

const DayTable = ({ said, slug, view }: { said: readonly Said[]; slug: string; view: View }) => {
  const { words, language, naming, moment } = view
  const { timeline, event, page } = words
  return (
    <table className="figures by-day">
      <caption>{timeline.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{timeline.day}</th>
          <th scope="col">{timeline.said}</th>
          <th scope="col">{timeline.by}</th>
        </tr>
      </thead>
      <tbody>
        {said.map((some) => {
          const names = some.claimants.slice(0, namedAtOnce).map((id) => naming.party(id))
          const others = some.claimants.length - names.length
          return (
            <tr key={some.from}>
              <th scope="row">
                <a href={address(language, eventPath(slug), { ...moment, saidBy: dayText(some.to) })}>
                  {daysWords(some, view)}
                </a>
              </th>
              <td data-l={timeline.said}>{some.statements}</td>
              <td data-l={timeline.by}>
                {names.join(page.comma)}
                {others > 0 && ` ${event.andOthers(others)}`}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** When it was said, and the events within this one, on one axis; the same as a table and a list. */
export const Timeline = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { words, language } = view
  const { timeline, page } = words
  const { slug, title } = dossier.event
  const { said, undated } = saidByDay(dossier.claims, mostBars)
  const parts = dossier.subEvents.slice(0, mostParts)
  if (said.length + parts.length < 2) return null
  const room = language === 'ar' ? { day: 50, month: 92 } : { day: 46, month: 52 }
  const named = (event: (typeof parts)[number], number: number) => `${number}. ${textIn(event.title, language).text}`
  const numbered = (_: unknown, number: number) => String(number)
  const wide = layoutTimeline(said, parts, { width: 940, room, size: 12.5, labelOf: named })
  const narrow = layoutTimeline(said, parts, { width: 352, room, size: 12, labelOf: numbered })
  const text = {
    slug,
    view,
    title: timeline.drawing(textIn(title, language).text),
    description:
      wide === null
        ? ''
        : timeline.description(
            timeline.statements(dossier.claims.length - undated),
            dateWords(dayText(wide.days[0]), language),
            dateWords(dayText(wide.days[1]), language),
            page.parts(parts.length),
          ),
  }
  return (
    <section className="sub-events" aria-labelledby="timeline">
      <h2 id="timeline">{timeline.title}</h2>
      <p className="note">{timeline.note}</p>
      {wide !== null && <TimelineDrawing {...text} layout={wide} name="tlw" labelOf={named} />}
      {narrow !== null && <TimelineDrawing {...text} layout={narrow} name="tln" labelOf={numbered} />}
      {dossier.subEvents.length > parts.length && (
        <p className="note">{timeline.drawnParts(numberWords(parts.length), numberWords(dossier.subEvents.length))}</p>
      )}
      {undated > 0 && <p className="note">{timeline.noDay(undated)}</p>}
      {said.length > 0 && (
        <details>
          <summary>{timeline.table}</summary>
          <DayTable said={said} slug={slug} view={view} />
        </details>
      )}
      <SubEvents dossier={dossier} open={24} view={view} />
    </section>
  )
}
