import { dateWords, type PublishedClaim, type PublishedReport } from '@onrecord/model'
import { Chain } from '../page/chain.tsx'
import { ReadIn } from '../page/provenance.tsx'
import { Quotation } from '../page/quotation.tsx'
import { Paragraph } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { Findings } from './findings.tsx'

/** What a copy printed in place of the claim, in our paraphrase; the changes one by one stand with the way it came. */
const Altered = ({ report, view }: { report: PublishedReport; view: View }) =>
  report.asPrinted === null ? null : (
    <>
      <p className="answer">{view.words.claim.printedSentence}</p>
      <Paragraph of={report.asPrinted.statement} language={view.language} />
    </>
  )

const ReportItem = ({ report, view }: { report: PublishedReport; view: View }) => {
  const { language, words } = view
  const source = view.sources.get(report.source)
  const original = source?.original ?? null
  return (
    <li className="report">
      <p className="read-in">
        <ReadIn report={report} view={view} />
        {source?.readAs === 'full' && <span>{words.source.full}</span>}
        {source?.archivedUrl && (
          <a href={source.archivedUrl} rel="noopener noreferrer external">
            {words.source.archived}
          </a>
        )}
      </p>
      {source?.archivedUrl === null && <p className="note">{words.check.noArchive}</p>}
      {source?.sha256 && (
        <p className="note hash">
          {words.check.sha256}: <code dir="ltr">{source.sha256}</code>
          {source.retrievedAt !== null &&
            ` (${words.check.retrieved(dateWords(source.retrievedAt.slice(0, 10), language))})`}
        </p>
      )}
      {source?.title && (
        <p className="source-title" lang={source.language} dir="auto">
          {source.title}
        </p>
      )}
      {original !== null && original.publisher !== null && (
        <p className="note">{words.source.copyOf(view.naming.party(original.publisher))}</p>
      )}
      {report.quote !== null && <Quotation quote={report.quote} view={view} />}
      <Chain chain={report.chain} view={view} />
      <Altered report={report} view={view} />
      <Findings findings={report.findings} view={view} />
      {report.note !== null && <Paragraph className="note" of={report.note} language={language} />}
      {source?.readNote && <Paragraph className="note" of={source.readNote} language={language} />}
    </li>
  )
}

/** Every publication that carries the claim: first those that carry it whole, then those that changed something. */
export const Reports = ({ claim, view }: { claim: PublishedClaim; view: View }) => {
  const { words } = view
  const all = view.reports.get(claim.id) ?? []
  const altered = all.filter((report) => report.asPrinted !== null)
  const whole = all.filter((report) => report.asPrinted === null)
  const list = (reports: readonly PublishedReport[]) => (
    <ol className="reports">
      {reports.map((report) => (
        <ReportItem key={report.id} report={report} view={view} />
      ))}
    </ol>
  )
  return (
    <>
      <section aria-labelledby="reports">
        <h2 id="reports">{words.claim.reports}</h2>
        <p className="note">{whole.length === 0 ? words.source.none : words.claim.reportsNote}</p>
        {list(whole)}
      </section>
      {altered.length > 0 && (
        <section aria-labelledby="altered">
          <h2 id="altered">{words.claim.alteredTitle}</h2>
          <p className="note">{words.claim.alteredNote}</p>
          {list(altered)}
        </section>
      )}
    </>
  )
}
