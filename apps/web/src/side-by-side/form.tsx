import { address } from '../page/addresses.ts'
import type { View } from '../page/view.ts'

/** Asks for two claims by id or by a name from outside: a plain form whose answer is a plain link. */
export const CompareForm = ({
  a,
  b,
  view,
}: {
  a: string
  b: string
  view: Pick<View, 'language' | 'words' | 'moment'>
}) => {
  const { words, language, moment } = view
  const { compare } = words
  return (
    <form className="compare-form" action={address(language, '/compare')} method="get">
      <label>
        {compare.first}
        <input name="a" defaultValue={a} dir="ltr" autoComplete="off" spellCheck={false} aria-describedby="hint" />
      </label>
      <label>
        {compare.second}
        <input name="b" defaultValue={b} dir="ltr" autoComplete="off" spellCheck={false} aria-describedby="hint" />
      </label>
      {moment.saidBy !== null && <input type="hidden" name="saidBy" value={moment.saidBy} />}
      {moment.recordedBy !== null && <input type="hidden" name="recordedBy" value={moment.recordedBy} />}
      <button type="submit">{compare.submit}</button>
      <p className="note" id="hint">
        {compare.hint}
      </p>
    </form>
  )
}
