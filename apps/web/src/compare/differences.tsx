import { type ComparedPair, listedMax, type PublishedClaim, type Question } from '@onrecord/model'
import { address, questionPath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { firstOf, grouped } from './groups.ts'
import { PairList } from './pair.tsx'

// An event’s page shows the first and leads on; the question’s own page has all, the rest folded.
const onEvent = { conflicts: 6, apparent: 6 }
const onQuestion = { conflicts: 12, apparent: 12 }

interface Shared {
  readonly question: Question
  readonly claims: ReadonlyMap<string, PublishedClaim>
  readonly view: View
  /** Whether this is the question’s own page, which has everything. */
  readonly whole: boolean
}

const Rest = ({ pairs, total, claims, view, whole }: Shared & { pairs: readonly ComparedPair[]; total: number }) => {
  if (total === 0) return null
  const { compare, event } = view.words
  if (!whole) return <p className="note">{event.morePairs(total)}</p>
  return (
    <details>
      <summary>{compare.more(pairs.length)}</summary>
      <PairList pairs={pairs} claims={claims} view={view} />
      {total > pairs.length && <p className="note">{event.morePairs(total - pairs.length)}</p>}
    </details>
  )
}

const Conflicts = (shared: Shared) => {
  const { question, view, claims, whole } = shared
  const { conflicts, counts } = question.comparison
  const max = (whole ? onQuestion : onEvent).conflicts
  if (conflicts.length === 0) return null
  return (
    <>
      <h3>{view.words.event.conflictsTitle}</h3>
      <PairList pairs={conflicts.slice(0, max)} claims={claims} view={view} />
      <Rest
        {...shared}
        pairs={conflicts.slice(max)}
        total={Math.max(counts.conflicts ?? 0, conflicts.length) - Math.min(max, conflicts.length)}
      />
    </>
  )
}

const Apparent = (shared: Shared) => {
  const { question, view, claims, whole } = shared
  const { compare, event } = view.words
  const groups = grouped(question.comparison.apparent)
  const first = firstOf(groups, (whole ? onQuestion : onEvent).apparent)
  if (groups.length === 0) return null
  // Where there is one reason only, its name says it all.
  const single = groups.length === 1
  return (
    <>
      {!single && <h3>{event.seemingTitle}</h3>}
      {first.map(({ group, pairs, total }, index) => (
        <div className="reason" key={group}>
          {single ? <h3>{compare.groups[group]}</h3> : <p className="answer">{compare.groups[group]}</p>}
          <PairList pairs={pairs} claims={claims} view={view} />
          <Rest {...shared} pairs={groups[index]?.pairs.slice(pairs.length) ?? []} total={total - pairs.length} />
        </div>
      ))}
    </>
  )
}

/** Why answers differ: the pairs that cannot both hold, then those that only seem to conflict, by their reason. */
export const Differences = (shared: Shared) => {
  const { question, view, whole } = shared
  const { event, page, compare } = view.words
  const { counts, conflicts, apparent, notCompared } = question.comparison
  const real = Math.max(counts.conflicts ?? 0, conflicts.length)
  if (real + apparent.length + notCompared === 0) return null
  const figures = question.kind === 'casualties' || question.kind === 'tally'
  const seeming = apparent.length < listedMax ? event.seeming(apparent.length) : compare.seemingAtLeast(apparent.length)
  // Answers in words that may both be true do not seem to conflict; they only differ.
  const inWords = [
    ...(real === 0 ? [] : [event.conflicts(real)]),
    ...(apparent.length === 0 ? [] : [compare.onlyDiffer(apparent.length)]),
  ]
  const title = figures ? compare.whyNumbers : event.whyDifferent
  return (
    <details className="differences" open={whole}>
      <summary>{`${title}: ${(figures ? [event.conflicts(real), seeming] : inWords).join(page.comma)}`}</summary>
      <Conflicts {...shared} />
      <Apparent {...shared} />
      {notCompared > 0 && <p className="note">{compare.notCompared(notCompared)}</p>}
      <p className="note">
        {event.compared}
        {!whole && (
          <>
            {' '}
            <a href={address(view.language, questionPath(question.id), view.moment)}>{compare.allOfThem}</a>
          </>
        )}
      </p>
    </details>
  )
}
