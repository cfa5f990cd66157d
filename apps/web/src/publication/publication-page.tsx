import {
  dateWords,
  directionOf,
  type EntryRevisions,
  type Language,
  type ListedClaim,
  numberWords,
  type Party,
  type PublishedClaim,
  type PublishedReport,
  type SourceDetail,
  vocabularies,
} from '@onrecord/model'
import { address, claimPath, eventPath, sourcePath } from '../page/addresses.ts'
import { Chain } from '../page/chain.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import { EntryNotices } from '../page/entry-notices.tsx'
import { Facts } from '../page/facts.tsx'
import { Frame } from '../page/frame.tsx'
import { languageName } from '../page/language-name.ts'
import type { Also, Moment } from '../page/moment.ts'
import { Listed, PartyName } from '../page/names.tsx'
import { Pages } from '../page/pages.tsx'
import { Quotation } from '../page/quotation.tsx'
import { Attributed } from '../page/statement.tsx'
import { Paragraph, Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'
import { changesOf } from '../travel/changes.ts'
import { Change } from '../travel/travel.tsx'
import { dateBasis } from './date-basis.ts'
import { cursorOf } from './read.ts'

const isKnown = (claim: ListedClaim): claim is PublishedClaim => !('unknown' in claim)

/** What the publication made of a claim: nothing, other words, or other things, each set against the claim’s own. */
const Changed = ({ report, view }: { report: PublishedReport; view: View }) => {
  const { publications, claim } = view.words
  if (report.asPrinted === null) return null
  return (
    <div className="changed">
      <p className="answer">{report.drift.length > 0 ? publications.changed : publications.inOtherWords}</p>
      {report.drift.length > 0 && (
        <ul>
          {changesOf(report.drift).map((change) => (
            <li key={change.aspects.join()}>
              <Change change={change} view={view} />
            </li>
          ))}
        </ul>
      )}
      <p className="answer">{claim.printedSentence}</p>
      <Paragraph of={report.asPrinted.statement} language={view.language} />
    </div>
  )
}

const Carried = ({ carried, view }: { carried: SourceDetail['reports'][number]; view: View }) => {
  const { report, claim } = carried
  const { language, moment } = view
  return (
    <li className="statement">
      <div>
        {report.quote !== null && <Quotation quote={report.quote} view={view} />}
        <p className="said">
          {isKnown(claim) ? (
            <a href={address(language, claimPath(claim.id), moment)}>
              <Attributed claim={claim} view={view} />
            </a>
          ) : (
            <Text of={claim.sentence} language={language} />
          )}
        </p>
        <Changed report={report} view={view} />
        {report.note !== null && <Paragraph className="note" of={report.note} language={language} />}
      </div>
      <div className="margin">
        {report.chain.length > 1 && <p>{view.words.source.chain}</p>}
        <Chain chain={report.chain} view={view} />
        {report.asPrinted === null && <p>{view.words.publications.unchanged}</p>}
      </div>
    </li>
  )
}

/** When it was published, how it was read, what is kept of it. */
const Reading = ({ detail, view }: { detail: SourceDetail; view: View }) => {
  const { source } = detail
  const { words, language } = view
  const { publications: say } = words
  return (
    <Facts
      unstated={words.claim.notStated}
      facts={[
        { name: say.publisher, value: <PartyName id={source.publisher} view={view} full /> },
        {
          name: say.published,
          value: source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language),
        },
        ...(source.publishedAtBasis === null
          ? []
          : [{ name: say.dateReadIn, value: dateBasis(source.publishedAtBasis, words) }]),
        { name: say.language, value: languageName(source.language, language) },
        { name: say.form, value: words.source.forms[source.form] },
        ...(source.original === null
          ? []
          : [
              {
                name: say.original,
                value: (
                  <>
                    {source.original.publisher === null ? (
                      say.originalUnnamed
                    ) : (
                      <PartyName id={source.original.publisher} view={view} full />
                    )}
                    {source.original.note !== null && (
                      <small>
                        {` · ${say.originalNote} `}
                        <q lang={source.language} dir="auto">
                          {source.original.note}
                        </q>
                      </small>
                    )}
                  </>
                ),
              },
            ]),
        {
          name: say.readAs,
          value: (
            <>
              {words.source[source.readAs]}
              {source.readNote !== null && (
                <small className="block">
                  <Text of={source.readNote} language={language} />
                </small>
              )}
            </>
          ),
        },
        ...(source.retrievedAt === null
          ? []
          : [{ name: say.retrieved, value: dateWords(source.retrievedAt.slice(0, 10), language) }]),
        {
          name: say.archived,
          value:
            source.archivedUrl === null ? (
              say.notArchived
            ) : (
              <a href={source.archivedUrl} rel="noopener noreferrer external" dir="ltr">
                {source.archivedUrl}
              </a>
            ),
        },
        ...(source.sha256 === null ? [] : [{ name: say.sha256, value: <code dir="ltr">{source.sha256}</code> }]),
        ...(source.cautions === undefined
          ? []
          : [
              {
                name: say.cautions,
                value: source.cautions.map((caution) => vocabularies.caution.terms[caution].label[language]).join('. '),
              },
            ]),
        ...(source.redistribution === undefined ? [] : [{ name: say.cautions, value: say.redistribution }]),
      ]}
    />
  )
}

/** The page of a publication: what it is, how it was read, and the claims it carries with their words and their changes. */
export const PublicationPage = ({
  detail,
  named,
  history,
  also,
  language,
  moment,
}: {
  detail: SourceDetail
  /** Those who speak in it, and those it came through. */
  named: readonly Party[]
  history: EntryRevisions | null
  /** Which page of its claims is asked for. */
  also: Also
  language: Language
  moment: Moment
}) => {
  const { source, publisher, reports, events, counts } = detail
  const view = viewOf(
    {
      parties: publisher === null ? named : [...named, publisher],
      places: [],
      sources: [source],
      reports: reports.map(({ report }) => report),
      events,
    },
    language,
    moment,
  )
  const { publications: say, frame, source: words, page, paging } = view.words
  return (
    <Frame
      language={language}
      path={sourcePath(source.id)}
      moment={moment}
      also={also}
      version={detail.version}
      data={`/v1/sources/${source.id}`}
    >
      <article className="entry">
        <header className="first">
          <div>
            <Crumbs steps={[{ path: '/sources', name: frame.sources }]} view={view} />
            {source.title === null ? (
              <h1>{words.untitled}</h1>
            ) : (
              <h1 lang={source.language} dir={directionOf(source.language)}>
                {source.title}
              </h1>
            )}
            <p className="what">
              <PartyName id={source.publisher} view={view} full />
              {page.comma}
              {source.publishedAt === null ? words.noDate : dateWords(source.publishedAt, language)}
            </p>
            <EntryNotices history={history} view={view} />
            {source.url !== null && (
              <p className="leave">
                <a href={source.url} rel="noopener noreferrer external">
                  {say.leave}
                </a>{' '}
                <small dir="ltr">{new URL(source.url).hostname}</small>
              </p>
            )}
            {events.length > 0 && (
              <p className="note">
                {say.events}{' '}
                <Listed
                  each={events.map((event) => (
                    <a key={event.id} href={address(language, eventPath(event.slug), moment)}>
                      <Text of={event.title} language={language} />
                    </a>
                  ))}
                  view={view}
                />
              </p>
            )}
          </div>
          <Reading detail={detail} view={view} />
        </header>
        <section className="part wide" aria-labelledby="carries">
          <h2 id="carries">
            {say.carries} {counts.reports > 0 && <small>{page.claims(counts.reports)}</small>}
          </h2>
          <p className="note">
            {reports.length === 0 ? say.carriesNothing : say.carriesNote}
            {reports.length < counts.reports &&
              ` ${paging.someOf(numberWords(reports.length), numberWords(counts.reports))}`}
          </p>
          <ol>
            {reports.map((carried) => (
              <Carried key={carried.report.id} carried={carried} view={view} />
            ))}
          </ol>
          <Pages path={sourcePath(source.id)} also={also} next={cursorOf(detail)} anchor="carries" view={view} />
        </section>
      </article>
    </Frame>
  )
}
