import { dateOrder, dateWords, type PublicDossier, type PublishedClaim, type Source } from '@onrecord/model'
import { languageName } from '../page/language-name.ts'
import { Foreign } from '../page/text.tsx'
import type { View } from '../page/view.ts'

const SourceItem = ({ source, carried, view }: { source: Source; carried: readonly PublishedClaim[]; view: View }) => {
  const { language, words, naming } = view
  const title = source.title ?? words.source.untitled
  const facts = [languageName(source.language, language), words.source.forms[source.form], words.source[source.readAs]]
  return (
    <li>
      <p className="date">
        {source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language)}
      </p>
      <p>
        <bdi>{naming.party(source.publisher)}</bdi>{' '}
        <a href={source.url ?? undefined} rel="noopener noreferrer external">
          {source.title === null ? title : <Foreign text={title} lang={source.language} language={language} />}
        </a>{' '}
        <small>
          {facts.join(words.page.comma)}
          {carried.length > 0 && ` · ${words.event.carries} `}
          {carried
            .map(({ claimant, statedAt }) =>
              statedAt === null
                ? naming.party(claimant)
                : `${naming.party(claimant)} (${dateWords(statedAt, language)})`,
            )
            .join(words.page.comma)}
        </small>
      </p>
    </li>
  )
}

/** Every publication read for the event’s own claims, by date, folded; those of its sub-events are on their pages. */
export const Sources = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { event } = view.words
  const own = dossier.claims.filter((claim) => claim.event === dossier.event.id)
  const claims = new Map(own.map((claim) => [claim.id, claim]))
  const carried = Map.groupBy(
    dossier.reports.filter((report) => claims.has(report.claim)),
    (report) => report.source,
  )
  const sources = dossier.sources
    .filter(({ id }) => carried.has(id))
    .sort((a, b) => dateOrder(a.publishedAt).localeCompare(dateOrder(b.publishedAt)))
  if (sources.length === 0) return null
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{event.sources}</h2>
      <p className="note">{event.sourcesNote}</p>
      <details>
        <summary>{event.showSources(sources.length)}</summary>
        <ol>
          {sources.map((source) => (
            <SourceItem
              key={source.id}
              source={source}
              carried={(carried.get(source.id) ?? []).flatMap((report) => claims.get(report.claim) ?? [])}
              view={view}
            />
          ))}
        </ol>
      </details>
    </section>
  )
}
