import type { QuestionDetail } from '@onrecord/model'
import { grouped } from '../compare/groups.ts'
import { PairList } from '../compare/pair.tsx'
import { standingOf } from '../compare/standing.ts'
import { address } from '../page/addresses.ts'
import type { View } from '../page/view.ts'

/** How a claim stands to the other answers to its question: those it cannot hold with, those it only seems to conflict with. */
export const Against = ({ claim, question, view }: { claim: string; question: QuestionDetail; view: View }) => {
  const { compare, event, page } = view.words
  const { conflicts, apparent, updatedBy, cut } = standingOf(claim, question)
  const claims = new Map(question.claims.map((other) => [other.id, other]))
  if (conflicts.length + apparent.length + updatedBy.length === 0) return null
  const shared = { claims, view }
  return (
    <section aria-labelledby="against">
      <h2 id="against">{compare.againstOthers}</h2>
      {updatedBy.length > 0 ? (
        <>
          <h3>{compare.updatedBy}</h3>
          <PairList pairs={updatedBy} {...shared} />
        </>
      ) : (
        <p>{`${compare.conflictsWith(conflicts.length)}${page.comma}${compare.seemsWith(apparent.length)}.`}</p>
      )}
      {conflicts.length > 0 && <PairList pairs={conflicts} {...shared} />}
      {apparent.length > 0 && (
        <details>
          <summary>{event.seemingTitle}</summary>
          {grouped(apparent).map(({ group, pairs }) => (
            <div className="reason" key={group}>
              <p className="answer">{compare.groups[group]}</p>
              <PairList pairs={pairs} {...shared} />
            </div>
          ))}
        </details>
      )}
      <p className="note">
        {compare.againstNote}
        {cut && ` ${compare.cut}`}{' '}
        <a href={address(view.language, '/compare', view.moment, undefined, { a: claim })}>{compare.title}</a>
      </p>
    </section>
  )
}
