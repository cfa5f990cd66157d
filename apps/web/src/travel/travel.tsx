import { aspectLabel, dateOrder, dateWords, type PublishedClaim, type PublishedReport } from '@onrecord/model'
import { address, claimPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { type Changed, changesOf } from './changes.ts'
import { type Stop, treeOf } from './hops.ts'

const Change = ({ change, view }: { change: Changed; view: View }) => {
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
        <Text of={change.words.claimed} language={language} />
      </del>{' '}
      <span className="sr">{words.claim.printedSays}: </span>
      <ins>
        <Text of={change.words.printed} language={language} />
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
  if (reports.length === 0) return <p className="note">{words.travel.unchanged(0)}</p>
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
              <a href={source.url} rel="noopener noreferrer external">
                <bdi>{naming.party(source.publisher)}</bdi>
              </a>{' '}
              <small>{source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language)}</small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The ways one claim came to the pages that changed something of it, and how many printed it unchanged. */
export const Ways = ({ claim, view, linked }: { claim: PublishedClaim; view: View; linked: boolean }) => {
  const reports = view.reports.get(claim.id) ?? []
  const altered = reports.filter(({ drift }) => drift.length > 0)
  const publisherOf = ({ source }: PublishedReport) => view.sources.get(source)?.publisher ?? null
  const sentence = claim.sentence[view.language]
  return (
    <div className="way">
      <p>
        {linked ? <a href={address(view.language, claimPath(claim.id), view.moment)}>{sentence}</a> : sentence}
      </p>
      <Stops stops={treeOf(altered, claim.claimant, publisherOf)} view={view} />
      <Unchanged reports={reports.filter(({ asPrinted }) => asPrinted === null)} view={view} />
    </div>
  )
}

/** The claims that some page printed otherwise, by date. */
export const altered = (claims: readonly PublishedClaim[], view: View): PublishedClaim[] =>
  claims
    .filter(({ id }) => view.reports.get(id)?.some(({ drift }) => drift.length > 0))
    .sort((a, b) => dateOrder(a.statedAt).localeCompare(dateOrder(b.statedAt)))

/** Under a question: how what was said travelled, for each claim that some page printed otherwise. */
export const Travelled = ({
  claims,
  view,
  whole,
}: {
  claims: readonly PublishedClaim[]
  view: View
  whole: boolean
}) => {
  const { travel } = view.words
  const changed = altered(claims, view)
  if (changed.length === 0) return null
  const copies = changed.flatMap(({ id }) => view.reports.get(id)?.filter(({ drift }) => drift.length > 0) ?? [])
  const figures = changed.every(({ kind }) => kind === 'casualties' || kind === 'tally')
  return (
    <details className="travelled" open={whole}>
      <summary>{`${figures ? travel.number : travel.claim}: ${travel.summary(copies.length)}`}</summary>
      <p className="note">{travel.note}</p>
      {changed.map((claim) => (
        <Ways key={claim.id} claim={claim} view={view} linked />
      ))}
    </details>
  )
}
