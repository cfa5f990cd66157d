import { dateWords, type PublicDossier } from '@onrecord/model'
import { address, claimPath } from '../page/addresses.ts'
import { readSteps, type Step } from '../page/read.ts'
import type { View } from '../page/view.ts'

const shownAtMost = 24

/** What an event’s page is made of, by id: what comes of one of these is a change of the event. */
const idsOf = ({ event, subEvents, claims, reports, links, sources }: PublicDossier): ReadonlySet<string> =>
  new Set([event, ...subEvents, ...claims, ...reports, ...links, ...sources].map(({ id }) => id))

/** A step that changed something that was there; what was only added says so together. */
const StepItem = ({ step, claims, view }: { step: Step; claims: ReadonlyMap<string, string>; view: View }) => {
  const { take, page } = view.words
  const id = step.about ?? step.id
  const sentence = claims.get(id)
  const said = step.change in take.changes ? take.changes[step.change as keyof typeof take.changes] : step.change
  return (
    <li>
      {sentence ?? take.entryTypes[step.type]}: {said}
      {step.classes.length > 0 &&
        `${page.comma}${take.changed(step.classes.map((name) => take.classes[name]).join(page.comma))}`}
      {sentence !== undefined && (
        <>
          {' '}
          <a href={address(view.language, claimPath(id), view.moment, 'history')}>{take.seeIt}</a>
        </>
      )}
    </li>
  )
}

/** What this record changed about the event: changeset by changeset, the latest first. */
export const History = async ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { language, words } = view
  const { take, page } = words
  const read = await readSteps(dossier.version.position)
  if (read.state !== 'found') return null
  const { steps: all, whole } = read.value
  const ids = idsOf(dossier)
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim.sentence[language]]))
  const mine = all.filter(({ id, about }) => ids.has(id) || (about !== null && ids.has(about)))
  const changesets = [...Map.groupBy(mine, ({ position }) => position).values()].reverse()
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{take.history}</h2>
      <p className="note">{take.historyNote}</p>
      <ol>
        {changesets.map((steps) => {
          const [first] = steps
          const changed = steps.filter(({ change }) => change !== 'added')
          return first === undefined ? null : (
            <li key={first.position}>
              <p className="date">
                {dateWords(first.at.slice(0, 10), language)}
                {page.comma}
                {page.version(first.position, null)}
              </p>
              <div>
                {first.reason !== null && (
                  <p>
                    <bdi>{first.reason}</bdi>
                  </p>
                )}
                <p className="counts">
                  {first.author !== null && <bdi>{first.author}</bdi>}
                  {changed.length < steps.length && <span>{take.added}</span>}
                </p>
                {changed.length > 0 && (
                  <ul>
                    {changed.slice(0, shownAtMost).map((step) => (
                      <StepItem key={step.id} step={step} claims={claims} view={view} />
                    ))}
                  </ul>
                )}
                {changed.length > shownAtMost && <p className="note">{take.moreSteps(changed.length - shownAtMost)}</p>}
              </div>
            </li>
          )
        })}
      </ol>
      <p className="note">
        {!whole && take.earlier} <a href={address(language, '/changes')}>{take.allChanges}</a>
      </p>
    </section>
  )
}
