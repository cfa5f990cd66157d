import { areaWords, countWords, dateWords } from '@onrecord/model'
import { address, claimPath } from '../page/addresses.ts'
import { Told } from '../page/told.tsx'
import type { View } from '../page/view.ts'
import { type FigureClaim, peopleWords } from './figure.ts'

const Row = ({ claim, view }: { claim: FigureClaim; view: View }) => {
  const { language, words, naming } = view
  const { figures } = words
  const { scope, count, stance } = claim.value
  const reports = view.reports.get(claim.id) ?? []
  const [first] = reports
  const quote = reports.find((report) => report.quote !== null && report.asPrinted === null)?.quote
  const source = first === undefined ? undefined : view.sources.get(first.source)
  const unstated = <i>{figures.notStated}</i>
  return (
    <tr>
      <td data-l={figures.date}>
        {claim.statedAt === null ? words.event.undated : dateWords(claim.statedAt, language)}
      </td>
      <th scope="row">
        <bdi>{naming.party(claim.claimant)}</bdi>
      </th>
      <td data-l={figures.figure}>
        <a href={address(language, claimPath(claim.id), view.moment)}>{countWords(count, language)}</a>
        <Told claim={claim.id} view={view} />
        {quote && (
          <q lang={quote.language} dir={quote.direction}>
            {quote.exact}
          </q>
        )}
      </td>
      {claim.kind === 'casualties' && <td data-l={figures.whom}>{peopleWords(claim, view)}</td>}
      <td data-l={figures.where}>
        {scope.area === null
          ? claim.asStated?.area
            ? `“${claim.asStated.area}”`
            : unstated
          : areaWords(scope.area, naming)}
      </td>
      <td data-l={figures.when}>{scope.window === null ? unstated : dateWords(scope.window, language)}</td>
      <td data-l={figures.stance}>{stance === 'unstated' ? unstated : figures.stances[stance]}</td>
      <td data-l={figures.source}>
        {source === undefined ? unstated : <bdi>{naming.party(source.publisher)}</bdi>}
        {reports.length > 1 && ` +${reports.length - 1}`}
      </td>
    </tr>
  )
}

/** Every figure of a question in words: the twin of the chart, and all of it where nothing can be drawn. */
export const FigureTable = ({
  claims,
  view,
  question,
}: {
  claims: readonly FigureClaim[]
  view: View
  question: string
}) => {
  const { figures } = view.words
  const people = claims.some((claim) => claim.kind === 'casualties')
  return (
    <table className="figures">
      <caption>{figures.caption(question)}</caption>
      <thead>
        <tr>
          <th scope="col">{figures.date}</th>
          <th scope="col">{figures.who}</th>
          <th scope="col">{figures.figure}</th>
          {people && <th scope="col">{figures.whom}</th>}
          <th scope="col">{figures.where}</th>
          <th scope="col">{figures.when}</th>
          <th scope="col">{figures.stance}</th>
          <th scope="col">{figures.source}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Row key={claim.id} claim={claim} view={view} />
        ))}
      </tbody>
    </table>
  )
}
