import type { EntryRevisions, Language, LogProof, PublicClaim, QuestionDetail } from '@onrecord/model'
import { EmbedCodes } from '../embed/embed-codes.tsx'
import { address, claimPath, eventPath } from '../page/addresses.ts'
import { EntryNotices } from '../page/entry-notices.tsx'
import { Facts } from '../page/facts.tsx'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { Listed, PartyName, Said } from '../page/names.tsx'
import { Quotation } from '../page/quotation.tsx'
import { Attributed } from '../page/statement.tsx'
import { Paragraph, Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'
import { Travel } from '../travel/claim.tsx'
import { About } from './about.tsx'
import { Against } from './against.tsx'
import { Cite } from './cite.tsx'
import { Links } from './links.tsx'
import { Parts } from './parts.tsx'
import { Proof } from './proof.tsx'
import { Reports } from './reports.tsx'
import { Revisions } from './revisions.tsx'
import { claimFacts } from './scope-facts.tsx'

/** Where the claim stands: its event, its question, and who else answers it. */
const Place = ({ detail, view }: { detail: PublicClaim; view: View }) => {
  const { event, question, claim } = detail
  const { language, words, moment } = view
  const others = question.claimants.filter((id) => id !== claim.claimant)
  const named = others.slice(0, 5).map((id) => <PartyName key={id} id={id} view={view} />)
  const rest = others.length - named.length
  return (
    <nav className="place" aria-label={words.claim.place}>
      <p>
        <a href={address(language, eventPath(event.slug), moment)}>
          <Text of={event.title} language={language} />
        </a>
      </p>
      <p>
        {words.claim.place}{' '}
        <a href={address(language, eventPath(event.slug), moment, question.id)}>
          <Text of={question.wording} language={language} />
        </a>{' '}
        {named.length > 0 && (
          <Said
            sentence={words.claim.othersAnswering}
            of={
              <Listed
                each={rest > 0 ? [...named, words.event.andOthers(rest).replace(/^(and |و)/, '')] : named}
                view={view}
              />
            }
          />
        )}
      </p>
    </nav>
  )
}

/** The permanent page of one claim. */
export const ClaimPage = ({
  detail,
  question,
  proof,
  history,
  read,
  language,
  moment,
}: {
  detail: PublicClaim
  /** Its question with the other answers; null when that could not be read. */
  question: QuestionDetail | null
  proof: LogProof | null
  history: EntryRevisions | null
  /** The day of reading, for citations. */
  read: string
  language: Language
  moment: Moment
}) => {
  const { claim } = detail
  const view = viewOf({ ...detail, events: [detail.event, ...detail.within] }, language, moment)
  const { words } = view
  const quote = view.reports.get(claim.id)?.find((report) => report.quote !== null && report.asPrinted === null)?.quote
  const facts = claimFacts(claim, view)
  const counts = claim.kind === 'casualties' || claim.kind === 'tally'
  return (
    <Frame
      language={language}
      path={claimPath(claim.id)}
      moment={moment}
      version={detail.version}
      data={`/v1/claims/${claim.id}`}
    >
      <article className="claim">
        <div className="first">
          <div>
            <Place detail={detail} view={view} />
            <h1>
              <Attributed claim={claim} view={view} />
            </h1>
            <EntryNotices history={history} view={view} />
            <section aria-labelledby="words">
              <h2 id="words">{words.claim.words}</h2>
              {quote ? <Quotation quote={quote} view={view} /> : <p className="note">{words.claim.noWords}</p>}
              <p className="answer paraphrase">{words.claim.paraphrase}</p>
              <Paragraph of={claim.statement} language={language} />
            </section>
          </div>
          <About claim={claim} view={view} />
        </div>
        {facts.length > 0 && (
          <section aria-labelledby="counts">
            <h2 id="counts">{counts ? words.claim.counts : words.claim.scope}</h2>
            <Facts facts={facts} unstated={words.claim.notStated} />
          </section>
        )}
        <Parts claim={claim} view={view} />
        {question !== null && <Against claim={claim.id} question={question} view={view} />}
        <Travel claim={claim} view={view} />
        <Reports claim={claim} view={view} />
        <Links detail={detail} view={view} />
        <Proof id={claim.id} proof={proof} view={view} />
        {history !== null && <Revisions history={history} view={view} />}
        <Cite detail={detail} read={read} view={view} />
        <section aria-labelledby="embed">
          <h2 id="embed">{words.check.embed}</h2>
          <p className="note">{words.check.embedNote}</p>
          <EmbedCodes
            path={claimPath(claim.id)}
            title={claim.sentence[language]}
            version={detail.version}
            view={view}
          />
        </section>
      </article>
    </Frame>
  )
}
