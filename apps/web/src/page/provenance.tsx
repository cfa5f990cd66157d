import { dateWords, type Report } from '@onrecord/model'
import { address, sourcePath } from './addresses.ts'
import { Chain } from './chain.tsx'
import { languageName } from './language-name.ts'
import type { View } from './view.ts'

/** Where one report was read: outlet, date, language, form. */
export const ReadIn = ({ report, view }: { report: Report; view: View }) => {
  const { words, language, naming } = view
  const source = view.sources.get(report.source)
  if (source === undefined) return null
  const facts = [
    source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language),
    ...(source.language === language ? [] : [languageName(source.language, language)]),
    ...(source.form === 'original' ? [] : [words.source.forms[source.form]]),
    ...(source.readAs === 'full' ? [] : [words.source[source.readAs]]),
  ]
  return (
    <>
      <a href={address(language, sourcePath(source.id), view.moment)}>
        <bdi>{naming.party(source.publisher)}</bdi>
      </a>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </>
  )
}

/** The margin note of a statement: where it was read and the way it came. Folded on a phone, open beside wide text. */
export const Provenance = ({ claim, view, open = false }: { claim: string; view: View; open?: boolean }) => {
  const reports = view.reports.get(claim) ?? []
  const [first] = reports
  const { source } = view.words
  if (first === undefined) return <p className="margin">{source.none}</p>
  const altered = reports.filter((report) => report.asPrinted !== null).length
  const publisher = view.sources.get(first.source)?.publisher
  return (
    <details className="margin" open={open}>
      <summary>
        {source.title}
        {publisher === undefined ? null : (
          <>
            {': '}
            <bdi>{view.naming.party(publisher)}</bdi>
          </>
        )}
      </summary>
      <p className="read-in">
        <ReadIn report={first} view={view} />
      </p>
      <Chain chain={first.chain} view={view} />
      {reports.length > 1 && (
        <p>
          {source.more(reports.length - 1)}
          {altered > 0 && `, ${source.altered}`}
        </p>
      )}
    </details>
  )
}
