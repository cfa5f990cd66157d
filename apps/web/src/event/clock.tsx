import { type ContestedEvent, dateWords, daysOf } from '@onrecord/model'
import { dayNumber, dayText } from '../figures/days.ts'
import { address, type Path } from '../page/addresses.ts'
import type { Also, Moment } from '../page/moment.ts'
import type { View } from '../page/view.ts'

/** A day that a link leads to; null for everything said until now. */
interface Step {
  readonly words: string
  readonly day: string | null
}

const stepsOf = (event: ContestedEvent, { words: { event: say }, moment: { saidBy } }: View): Step[] => {
  const days = event.window === null ? null : daysOf(event.window)
  const next = (by: number) => (saidBy === null ? null : dayText(dayNumber(saidBy) + by))
  return [
    ...(days?.first ? [{ words: say.firstDay, day: days.first }] : []),
    ...(saidBy === null
      ? []
      : [
          { words: say.dayBefore, day: next(-1) },
          { words: say.dayAfter, day: next(1) },
        ]),
    ...(days?.last && days.last !== days.first ? [{ words: say.lastDay, day: days.last }] : []),
    { words: say.now, day: null },
  ]
}

/** The days worth going to, as plain links: first and last of the event, one back and one on, and today. */
const Steps = ({ event, path, also, view }: { event: ContestedEvent; path: Path; also: Also; view: View }) => {
  const { language, moment, words } = view
  return (
    <ul aria-label={words.event.asDays}>
      {stepsOf(event, view).map(({ words: say, day }) => {
        const there: Moment = { ...moment, saidBy: day }
        return (
          <li key={say}>
            {day === moment.saidBy ? (
              <span aria-current="date">{say}</span>
            ) : (
              <a href={address(language, path, there, undefined, also)}>{say}</a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The date control for both clocks: a plain form whose answer is a plain link, and links to the days worth going to. */
export const Clock = ({
  path,
  also,
  event: about,
  view,
}: {
  path: Path
  also: Also
  event: ContestedEvent
  view: View
}) => {
  const { language, moment, words } = view
  const { event } = words
  const { saidBy, recordedBy, unreadable } = moment
  return (
    <form className="clock" action={address(language, path)} method="get">
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{event.clock}</legend>
        <label>
          {event.saidBy}
          <input type="date" name="saidBy" defaultValue={saidBy ?? ''} />
        </label>
        <label>
          {event.recordedBy}
          <input type="date" name="recordedBy" defaultValue={recordedBy ?? ''} />
        </label>
        <button type="submit">{event.show}</button>
        {(saidBy !== null || recordedBy !== null) && (
          <a href={address(language, path, undefined, undefined, also)}>{event.today}</a>
        )}
      </fieldset>
      <Steps event={about} path={path} also={also} view={view} />
      {saidBy !== null && <p className="shown">{event.shownSaid(dateWords(saidBy, language))}</p>}
      {recordedBy !== null && <p className="shown">{event.shownRecorded(dateWords(recordedBy, language))}</p>}
      {unreadable.map((given) => (
        <p className="shown" role="status" key={given}>
          {event.badDate(given.slice(0, 40))}
        </p>
      ))}
    </form>
  )
}
