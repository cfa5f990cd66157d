import { dateWords, type Language } from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { address, publicApiAddress } from '../page/addresses.ts'
import { Crumbs } from '../page/crumbs.tsx'
import { Frame } from '../page/frame.tsx'
import { now } from '../page/moment.ts'
import { amountsIn, silentWords } from './amounts.ts'
import { EntryLine, type Lines } from './entry-line.tsx'
import { isSilent, type Step, type StepPage, type Steps } from './read.ts'

/** How much a version added or revised, in words: "25 events, 249 claims". */
const amountWords = (step: Step, change: 'added' | 'revised', { words }: Lines): string => {
  const { history } = words
  const all = amountsIn((type) => step.amounts.get(`${change} ${type}`) ?? 0, words)
  return step.whole || all === '' ? all : history.atLeast(all)
}

/** Who appended it, when, and why, as far as readers may be told. */
const Head = ({ step, lines }: { step: Step; lines: Lines }) => {
  const { history, page } = lines.words
  const { at, authors, reason } = step
  return (
    <>
      <p className="what">
        <time dateTime={at}>{`${at.slice(11, 16)} UTC`}</time>
        {page.comma}
        {authors.length === 0 ? history.byNobody : <bdi>{history.by(authors.join(page.comma))}</bdi>}
      </p>
      {/* The words of whoever appended it, in whatever language they wrote. */}
      {reason === null ? (
        <p className="note">{history.noReason}</p>
      ) : (
        // A notice says its reason itself.
        !step.lines.some(({ entry }) => entry?.type === 'notice' && Object.values(entry.reason).includes(reason)) && (
          <p dir="auto">{reason}</p>
        )
      )}
    </>
  )
}

const StepItem = ({ step, lines }: { step: Step; lines: Lines }) => {
  const { history } = lines.words
  const own = address(lines.language, `/changes/${step.position}`)
  return (
    <li className="step">
      <h3>
        <a href={own}>{history.step(step.position)}</a>
      </h3>
      <Head step={step} lines={lines} />
      {(['added', 'revised'] as const).map((change) => {
        const amounts = amountWords(step, change, lines)
        return amounts === '' ? null : (
          <p className="what" key={change}>
            {`${history[change]}: ${amounts}`}
          </p>
        )
      })}
      {step.silent.map((silent) => (
        <p className="what" key={`${silent.change} ${silent.reasonClass}`}>
          {silentWords(silent, lines)}
        </p>
      ))}
      <ul className="entries">
        {step.lines.map((change) => (
          <EntryLine key={`${change.id} ${change.change}`} change={change} lines={lines} />
        ))}
      </ul>
      {(step.total > step.lines.length + step.silent.length || !step.whole) && (
        <p className="what">
          <a href={own}>{history.whole}</a>
        </p>
      )}
    </li>
  )
}

const Feeds = ({ lines }: { lines: Lines }) => {
  const { history } = lines.words
  const api = publicApiAddress()
  return (
    <section className="part" aria-labelledby="feeds">
      <h2 id="feeds">{history.feeds}</h2>
      <ul className="names">
        <li>
          <a href={`${api}/v1/changes`}>{history.feedJson}</a>
        </li>
        <li>
          <a href={`${api}/v1/feed?lang=${lines.language}`}>{history.feedAtom}</a>
        </li>
        <li>
          <a href={`${api}/v1/notices`}>{history.feedNotices}</a>
        </li>
      </ul>
    </section>
  )
}

/** What changed on this record, the newest first, by day. */
export const ChangesPage = ({
  found,
  before,
  language,
}: {
  found: Steps
  before: number | null
  language: Language
}) => {
  const words = wordsIn(language)
  const { history, frame } = words
  const lines: Lines = { language, words, moment: now, entries: found.entries }
  const { steps } = found
  const days = Map.groupBy(steps, ({ at }) => at.slice(0, 10))
  const earlier = found.first - 1
  const also = before === null ? {} : { before: String(before) }
  return (
    <Frame language={language} path="/changes" also={also} version={found.version} data="/v1/changes">
      <article className="entry history">
        <header>
          <h1>{history.title}</h1>
          <p className="lead">{history.lead}</p>
          <p className="note">
            <a href={address(language, '/notices')}>{frame.notices}</a>
          </p>
        </header>
        {steps.length === 0 && <p>{before === null ? history.empty : history.nothingBefore}</p>}
        {[...days].map(([day, done]) => (
          <section className="part" key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>{dateWords(day, language)}</h2>
            <ol>
              {done.map((step) => (
                <StepItem key={step.position} step={step} lines={lines} />
              ))}
            </ol>
          </section>
        ))}
        {(earlier > 0 || before !== null) && (
          <nav className="pages" aria-label={frame.pages}>
            {before !== null && <a href={address(language, '/changes')}>{history.newest}</a>}
            {earlier > 0 && (
              <a rel="next" href={address(language, '/changes', now, undefined, { before: String(earlier) })}>
                {history.earlier}
              </a>
            )}
          </nav>
        )}
        <Feeds lines={lines} />
      </article>
    </Frame>
  )
}

/** Everything that was appended together, in its own order. */
export const OneStepPage = ({
  found,
  position,
  cursor,
  language,
}: {
  found: StepPage
  position: number
  cursor: string | undefined
  language: Language
}) => {
  const words = wordsIn(language)
  const { history, frame } = words
  const lines: Lines = { language, words, moment: now, entries: found.entries }
  const { step, items } = found
  const path = `/changes/${position}` as const
  return (
    <Frame
      language={language}
      path={path}
      also={cursor === undefined ? {} : { cursor }}
      version={found.version}
      data={`/v1/changes?since=${position - 1}`}
    >
      <article className="entry history">
        <header>
          <Crumbs steps={[{ path: '/changes', name: frame.changes }]} view={lines} />
          <h1>{history.stepTitle(position)}</h1>
          <p className="when">{dateWords(step.at.slice(0, 10), language)}</p>
          <Head step={step} lines={lines} />
          <p className="note">{history.stepLead}</p>
        </header>
        {step.silent.map((silent) => (
          <p key={`${silent.change} ${silent.reasonClass}`}>{silentWords(silent, lines)}</p>
        ))}
        <ul className="entries">
          {items
            .filter((item) => !isSilent(item))
            .map((change) => (
              <EntryLine key={`${change.id} ${change.change}`} change={change} lines={lines} />
            ))}
        </ul>
        {(cursor !== undefined || found.next !== null) && (
          <nav className="pages" aria-label={frame.pages}>
            {cursor !== undefined && <a href={address(language, path)}>{frame.first}</a>}
            {found.next !== null && (
              <a rel="next" href={address(language, path, now, undefined, { cursor: found.next })}>
                {frame.next}
              </a>
            )}
          </nav>
        )}
      </article>
    </Frame>
  )
}
