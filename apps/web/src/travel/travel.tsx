import { aspectLabel, dateOrder, dateWords, type PublishedClaim, type PublishedReport } from '@onrecord/model'
import { isFigure } from '../figures/figure.ts'
import { address, claimPath } from '../page/addresses.ts'
import { ClaimLink } from '../page/claim-link.tsx'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { type Changed, changesOf } from './changes.ts'
import { type Stop, treeOf } from './hops.ts'

/** One thing a page changed: the claim’s words struck through, then what was printed. */
export const Change = ({ change, view }: { change: Changed; view: View }) => {
  const { words, language } = view
  const aspects = change.aspects.map((aspect) => aspectLabel(aspect)[language]).join(words.page.comma)
  if (change.words === null)
    return (
      <>
        <span className="aspect">{aspects}</span> {words.travel.inOtherWords}
      </>
    )
  return (
    <>
      <span className="aspect">{aspects}</span> <span className="sr">{words.claim.claimSays}: </span>
      <del>
        <bdi>
          <Text of={change.words.claimed} language={language} />
        </bdi>
      </del>{' '}
      <span className="sr">{words.claim.printedSays}: </span>
      <ins>
        <bdi>
          <Text of={change.words.printed} language={language} />
        </bdi>
      </ins>
    </>
  )
}

const Read = ({ report, view }: { report: PublishedReport; view: View }) => {
  const source = view.sources.get(report.source)
  return (
    <ul>
      {changesOf(report.drift).map((change) => (
        <li key={change.aspects.join()}>
          <Change change={change} view={view} />
        </li>
      ))}
      {source === undefined && report.drift.length === 0 && <li>{view.words.travel.inOtherWords}</li>}
    </ul>
  )
}

const Stops = ({ stops, view }: { stops: readonly Stop[]; view: View }) => {
  const { words, language, naming } = view
  return (
    <ol className="stops">
      {stops.map((stop) => {
        const [first] = stop.reports
        const source = first === undefined ? undefined : view.sources.get(first.source)
        const name = stop.party === null ? stop.name || words.travel.unnamed : naming.party(stop.party)
        return (
          <li key={stop.key}>
            <span className="stop">
              <bdi>{name}</bdi>
              {source?.publishedAt && <small>{dateWords(source.publishedAt, language)}</small>}
            </span>
            {stop.reports.map((report) => (
              <Read key={report.id} report={report} view={view} />
            ))}
            {stop.next.length > 0 && <Stops stops={stop.next} view={view} />}
          </li>
        )
      })}
    </ol>
  )
}

const Unchanged = ({ reports, view }: { reports: readonly PublishedReport[]; view: View }) => {
  const { words, language, naming } = view
  return (
    <details>
      <summary>{words.travel.unchanged(reports.length)}</summary>
      <ul className="unchanged">
        {reports.flatMap((report) => {
          const source = view.sources.get(report.source)
          return source === undefined ? (
            []
          ) : (
            <li key={report.id}>
              <a href={source.url ?? undefined} rel="noopener noreferrer external">
                <bdi>{naming.party(source.publisher)}</bdi>
              </a>{' '}
              <small>
                {source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language)}
              </small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The ways one claim came to the pages that changed something of it, and how many printed it unchanged. */
export const Ways = ({ claim, view, whole }: { claim: PublishedClaim; view: View; whole: boolean }) => {
  const reports = view.reports.get(claim.id) ?? []
  const altered = reports.filter(({ drift }) => drift.length > 0)
  const unchanged = reports.filter(({ asPrinted }) => asPrinted === null)
  const publisherOf = ({ source }: PublishedReport) => view.sources.get(source)?.publisher ?? null
  return (
    <>
      <Stops stops={treeOf(altered, claim.claimant, publisherOf)} view={view} />
      {whole && unchanged.length > 0 ? (
        <Unchanged reports={unchanged} view={view} />
      ) : (
        <p className="note">{view.words.travel.unchanged(unchanged.length)}</p>
      )}
    </>
  )
}

/** The claims that some page printed otherwise, by date. */
export const altered = (claims: readonly PublishedClaim[], view: View): PublishedClaim[] =>
  claims
    .filter(({ id }) => view.reports.get(id)?.some(({ drift }) => drift.length > 0))
    .sort((a, b) => dateOrder(a.statedAt).localeCompare(dateOrder(b.statedAt)))

const changesNumber = ({ drift }: PublishedReport): boolean => drift.some(({ aspect }) => aspect === 'number')

/**
 * Under a question: how what was said travelled, for each claim that some page printed otherwise. An event’s page shows
 * those whose number was changed and leads on to the rest.
 */
export const Travelled = ({
  claims,
  view,
  whole,
  more,
}: {
  claims: readonly PublishedClaim[]
  view: View
  whole: boolean
  /** Where all of them are. */
  more: string
}) => {
  const { travel, compare } = view.words
  const changed = altered(claims, view)
  if (changed.length === 0) return null
  const reportsOf = ({ id }: PublishedClaim) => view.reports.get(id) ?? []
  const copies = changed.flatMap(reportsOf).filter(({ drift }) => drift.length > 0)
  const numbers = changed.filter((claim) => reportsOf(claim).some(changesNumber))
  const shown = whole || numbers.length === 0 ? changed : numbers
  return (
    <details className="travelled" open={whole}>
      <summary>{`${changed.every(isFigure) ? travel.number : travel.claim}: ${travel.summary(copies.length)}`}</summary>
      <p className="note">{travel.note}</p>
      {shown.map((claim) => (
        <div className="way" key={claim.id}>
          <p>
            {isFigure(claim) ? (
              <ClaimLink claim={claim} view={view} />
            ) : (
              <a href={address(view.language, claimPath(claim.id), view.moment)}>{claim.sentence[view.language]}</a>
            )}
          </p>
          <Ways claim={claim} view={view} whole={whole} />
        </div>
      ))}
      {shown.length < changed.length && (
        <p className="note">
          {travel.otherwise(changed.length - shown.length)} <a href={more}>{compare.allOfThem}</a>
        </p>
      )}
    </details>
  )
}
