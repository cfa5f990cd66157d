import { dateWords, type PublishedClaim, type Source } from '@onrecord/model'
import { Fragment } from 'react'
import { isFigure, shortCount } from '../figures/figure.ts'
import { address, claimPath } from '../page/addresses.ts'
import { languageName } from '../page/language-name.ts'
import { PartyName, SourceName } from '../page/names.tsx'
import type { View } from '../page/view.ts'

/** A publication with the claims it carries. */
export interface Carrying {
  readonly source: Source
  readonly claims: readonly PublishedClaim[]
}

const mostCarried = 6

const Copy = ({ source: { archivedUrl, sha256 }, view }: { source: Source; view: View }) => {
  const { event, source } = view.words
  if (archivedUrl === null && sha256 === null) return <i>{event.noCopy}</i>
  return (
    <>
      {archivedUrl !== null && (
        <a href={archivedUrl} rel="noopener noreferrer external">
          {source.archived}
        </a>
      )}{' '}
      {sha256 !== null && (
        <code dir="ltr" title={event.sha256}>
          {sha256.slice(0, 12)}…
        </code>
      )}
    </>
  )
}

const Carried = ({ claims, view }: { claims: readonly PublishedClaim[]; view: View }) => {
  const { language, naming, moment, words } = view
  return (
    <>
      {claims.slice(0, mostCarried).map((claim, index) => (
        <Fragment key={claim.id}>
          {index > 0 && words.page.comma}
          <a href={address(language, claimPath(claim.id), moment)}>
            <bdi>{naming.party(claim.claimant)}</bdi>
            {isFigure(claim) && ` ${shortCount(claim.value.count)}`}
          </a>
        </Fragment>
      ))}
      {claims.length > mostCarried && ` ${words.matrix.more(claims.length - mostCarried)}`}
    </>
  )
}

const Row = ({ source, claims, view }: Carrying & { view: View }) => {
  const { language, words } = view
  const { event } = words
  return (
    <tr>
      <td data-l={event.published}>
        {source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language)}
      </td>
      <th scope="row">
        <SourceName id={source.id} view={view} />{' '}
        <small>
          <PartyName id={source.publisher} view={view} />
          {source.url !== null && (
            <>
              {words.page.comma}
              <a href={source.url} rel="noopener noreferrer external">
                {event.original}
              </a>
            </>
          )}
        </small>
      </th>
      <td data-l={event.readAs}>
        {[languageName(source.language, language), words.source.forms[source.form], words.source[source.readAs]].join(
          words.page.comma,
        )}
      </td>
      <td data-l={event.copy}>
        <Copy source={source} view={view} />
      </td>
      <td data-l={event.carries}>
        <Carried claims={claims} view={view} />
      </td>
    </tr>
  )
}

/** Publications as a table: date, title and outlet, language and form, the copy kept, and the claims each carries. */
export const SourceTable = ({ rows, caption, view }: { rows: readonly Carrying[]; caption: string; view: View }) => {
  const { event } = view.words
  return (
    <table className="figures source-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{event.published}</th>
          <th scope="col">{event.publication}</th>
          <th scope="col">{event.readAs}</th>
          <th scope="col">{event.copy}</th>
          <th scope="col">{event.carries}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.source.id} {...row} view={view} />
        ))}
      </tbody>
    </table>
  )
}
