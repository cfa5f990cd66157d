import { dateOrder, type PublicDossier } from '@onrecord/model'
import { address, eventSourcesPath } from '../page/addresses.ts'
import { languageName } from '../page/language-name.ts'
import type { View } from '../page/view.ts'
import { type Carrying, SourceTable } from './source-table.tsx'

const shownAtOnce = 5

/** The publications read for the event’s own claims, by date; those of its sub-events are on their pages. */
export const sourcesOf = ({ event, claims, reports, sources }: PublicDossier): Carrying[] => {
  const own = new Map(claims.filter((claim) => claim.event === event.id).map((claim) => [claim.id, claim]))
  const carried = Map.groupBy(
    reports.filter((report) => own.has(report.claim)),
    (report) => report.source,
  )
  return sources
    .filter(({ id }) => carried.has(id))
    .sort((a, b) => dateOrder(a.publishedAt).localeCompare(dateOrder(b.publishedAt)))
    .map((source) => ({
      source,
      claims: [...new Set((carried.get(source.id) ?? []).map(({ claim }) => claim))].flatMap((id) => own.get(id) ?? []),
    }))
}

/** How many of the publications are in which language, in words. */
const byLanguage = (rows: readonly Carrying[], { language, words }: View): string =>
  [...Map.groupBy(rows, ({ source }) => source.language.split('-')[0] ?? '')]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([tag, some]) => `${languageName(tag, language)} ${some.length}`)
    .join(words.page.comma)

/** What was read: in which languages, the first publications, and the way to all of them. */
export const Sources = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { event, page } = view.words
  const rows = sourcesOf(dossier)
  if (rows.length === 0) return null
  const kept = rows.some(({ source }) => source.archivedUrl !== null || source.sha256 !== null)
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{event.sources}</h2>
      <p className="note">{event.sourcesNote}</p>
      <p className="note">
        {page.sources(rows.length)}. {event.sourcesIn(byLanguage(rows, view))} {!kept && event.notArchived}
      </p>
      <details>
        <summary>{event.showSources(Math.min(rows.length, shownAtOnce))}</summary>
        <SourceTable rows={rows.slice(0, shownAtOnce)} caption={event.sourcesCaption} view={view} />
      </details>
      {rows.length > shownAtOnce && (
        <p className="note">
          <a href={address(view.language, eventSourcesPath(dossier.event.slug), view.moment)}>
            {event.allSources(rows.length)}
          </a>
        </p>
      )}
    </section>
  )
}
