import { dateWords } from '@onrecord/model'
import { address, type Path } from '../page/addresses.ts'
import type { Also } from '../page/moment.ts'
import type { View } from '../page/view.ts'

/** The date control for both clocks: a plain form whose answer is a plain link. */
export const Clock = ({ path, also, view }: { path: Path; also: Also; view: View }) => {
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
