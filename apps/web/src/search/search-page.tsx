import { type Language, numberWords, type ProblemDetails, type SearchAnswer } from '@onrecord/model'
import type { ReactNode } from 'react'
import type { Words } from '../languages/words.ts'
import { wordsIn } from '../languages/words.ts'
import { address } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { Pages } from '../page/pages.tsx'
import { type View, viewOf } from '../page/view.ts'
import { Facets } from './facets.tsx'
import { Hit } from './hit.tsx'
import { type Asked, alsoOf } from './read.ts'

const longest = 400
const mostWords = 32

const Form = ({ asked, view }: { asked: Asked; view: View }) => {
  const { search } = view.words
  const { q: _q, cursor: _cursor, ...kept } = alsoOf(asked)
  const { saidBy, recordedBy } = view.moment
  const hidden = {
    ...kept,
    ...(saidBy !== null && { saidBy }),
    ...(recordedBy !== null && { recordedBy }),
  }
  return (
    <search>
      <form className="search-form" action={address(view.language, '/search')} method="get">
        <label htmlFor="q">{search.query}</label>
        <div>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={asked.q.slice(0, longest)}
            dir="auto"
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">{search.go}</button>
        </div>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  )
}

const Help = ({ view }: { view: View }) => {
  const { search, frame } = view.words
  return (
    <>
      <section className="part" aria-labelledby="how">
        <h2 id="how">{search.helpTitle}</h2>
        <dl className="ways-to-ask">
          {search.help.map(({ term, text }) => (
            <div key={term}>
              <dt>
                <a href={address(view.language, '/search', view.moment, undefined, { q: term })} dir="auto">
                  {term}
                </a>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="part" aria-labelledby="ways">
        <h2 id="ways">{search.ways}</h2>
        <ul className="names">
          <li>
            <a href={address(view.language, '', view.moment, 'events')}>{search.allEvents}</a>
          </li>
          {(['/parties', '/places', '/sources'] as const).map((path) => (
            <li key={path}>
              <a href={address(view.language, path, view.moment)}>
                {frame[path === '/parties' ? 'parties' : path === '/places' ? 'places' : 'sources']}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const reasonOf = (parameter: string, { search }: Words): string =>
  Object.hasOwn(search.because, parameter)
    ? search.because[parameter as keyof typeof search.because]
    : search.because.other

/** Why nothing was found, what is spelt much like it, and which filter to take away. */
const Nothing = ({ answer, asked, view }: { answer: SearchAnswer; asked: Asked; view: View }) => {
  const { search } = view.words
  const link = (q: string) => address(view.language, '/search', view.moment, undefined, { ...alsoOf(asked), q })
  const emptied = answer.emptiedBy?.parameter
  const without = Object.fromEntries(
    Object.entries(alsoOf(asked)).filter(([name]) => name !== emptied && name !== 'cursor'),
  )
  return (
    <div className="nothing">
      <p>
        <bdi>{search.noResults(asked.q.slice(0, 80))}</bdi>
      </p>
      {emptied !== undefined && (
        <p>
          {reasonOf(emptied, view.words)}{' '}
          {emptied !== 'q' && emptied in alsoOf(asked) && (
            <a href={address(view.language, '/search', view.moment, undefined, without)}>{search.remove}</a>
          )}
        </p>
      )}
      {answer.near.map(({ word, known }) => (
        <p key={word}>
          {search.near}{' '}
          {known.map((other, index) => (
            <span key={other}>
              {index > 0 && view.words.page.comma}
              <a href={link(asked.q.includes(word) ? asked.q.replace(word, other) : other)}>
                <bdi>{other}</bdi>
              </a>
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

const countOf = ({ total }: SearchAnswer, { search }: Words): string =>
  total.atLeast ? search.foundAtLeast(numberWords(total.value)) : search.found(total.value)

const Found = ({ answer, asked, view }: { answer: SearchAnswer; asked: Asked; view: View }) => {
  const { search, page } = view.words
  const { passedOver } = answer.read
  return (
    <>
      <p className="note" role="status">
        {answer.items.length === 0 ? search.nothing : countOf(answer, view.words)}
        {passedOver.length > 0 && `. ${search.passedOver(passedOver.join(page.comma))}`}
      </p>
      {answer.items.length === 0 ? (
        <Nothing answer={answer} asked={asked} view={view} />
      ) : (
        <ol className="hits">
          {answer.items.map((hit) => (
            <Hit key={hit.entry.id} hit={hit} view={view} />
          ))}
        </ol>
      )}
      <Pages path="/search" also={alsoOf(asked)} next={answer.next} view={view} />
    </>
  )
}

/** What can be said to somebody whose search the API refused. */
const refusedWords = (problem: ProblemDetails, { search, frame }: Words, asked: Asked): string => {
  if (problem.parameter === 'cursor') return frame.noSuchPage
  return asked.q.length > longest || asked.q.split(/\s+/).length > mostWords ? search.tooLong : search.notAWord
}

/** The search: a form, what it found, how to narrow it; without a question, how to ask one. */
export const SearchPage = ({
  asked,
  answer,
  refused,
  language,
  moment,
}: {
  asked: Asked
  answer: SearchAnswer | null
  refused: ProblemDetails | null
  language: Language
  moment: Moment
}) => {
  const view = viewOf({ parties: [], places: [], sources: [], reports: [], events: [] }, language, moment)
  const { search, frame } = wordsIn(language)
  const { cursor: _cursor, ...first } = alsoOf(asked)
  const slow = refused?.code === 'search-too-slow'
  const message: ReactNode = slow ? search.tooSlow : refused === null ? null : refusedWords(refused, view.words, asked)
  return (
    <Frame
      language={language}
      path="/search"
      moment={moment}
      also={alsoOf(asked)}
      version={answer?.version ?? null}
      {...(slow && { status: 503 })}
    >
      <article className="entry search-page">
        <header>
          <h1>{search.title}</h1>
          <Form asked={asked} view={view} />
        </header>
        {asked.ignored.map((text) => (
          <p className="note" key={text}>
            {search.ignored(text.slice(0, 40))}
          </p>
        ))}
        {message !== null && (
          <p role="status">
            {message}{' '}
            {refused?.parameter === 'cursor' && (
              <a href={address(language, '/search', moment, undefined, first)}>{frame.first}</a>
            )}
          </p>
        )}
        {answer === null ? (
          <Help view={view} />
        ) : (
          <div className="with-facets">
            <div>
              <Found answer={answer} asked={asked} view={view} />
            </div>
            <Facets answer={answer} asked={asked} view={view} />
          </div>
        )}
      </article>
    </Frame>
  )
}
