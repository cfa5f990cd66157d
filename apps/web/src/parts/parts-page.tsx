import { dateWords, type Language, questionStates } from '@onrecord/model'
import type { ReactNode } from 'react'
import { State } from '../event/state.tsx'
import { Figures } from '../figures/chart.tsx'
import { figureOf, isFigure } from '../figures/figure.ts'
import { huesOf } from '../figures/hues.ts'
import { outline, shapes } from '../figures/shape.ts'
import { Commands } from '../page/commands.tsx'
import { EntryNotices } from '../page/entry-notices.tsx'
import { Facts } from '../page/facts.tsx'
import { Frame } from '../page/frame.tsx'
import { now } from '../page/moment.ts'
import { Quotation } from '../page/quotation.tsx'
import { Statement } from '../page/statement.tsx'
import { viewOf } from '../page/view.ts'
import { example, notices, quotes } from './example.ts'

const colours = [
  'paper',
  'ink',
  'quiet',
  'hair',
  'rule',
  'accent',
  'wash',
  ...Array.from({ length: 9 }, (_, n) => `hue-${n}`),
]

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)

/** Every part of the site in its states, on one page, for whoever makes or checks it. */
export const PartsPage = ({ language }: { language: Language }) => {
  const dossier = example()
  const view = viewOf({ ...dossier, events: [dossier.event] }, language, now)
  const { parts, problems, claim: say } = view.words
  const figures = dossier.claims.filter(isFigure)
  const hues = huesOf(figures.map((figure) => figureOf(figure, view)))
  const [question] = dossier.questions
  return (
    <Frame language={language} path="/parts">
      <article className="prose parts-page">
        <h1>{parts.title}</h1>
        <p className="lead">{parts.lead}</p>
        <Part id="colours" title={parts.colours}>
          <ul className="colours">
            {colours.map((name) => (
              <li key={name} className={`colour-${name}`}>
                <span aria-hidden="true" /> <code dir="ltr">--{name}</code>
              </li>
            ))}
          </ul>
        </Part>
        <Part id="type" title={parts.type}>
          <p className="sized-display">{parts.sample}</p>
          <p className="sized-heading">{parts.sample}</p>
          <blockquote>{parts.sample}</blockquote>
          <p>{parts.sample}</p>
          <p>
            <i>{parts.sample}</i>
          </p>
          <p className="sans">{parts.sample} 0123456789</p>
          <p className="note">{parts.sample}</p>
        </Part>
        <Part id="states" title={parts.states}>
          <ul className="criteria">
            {questionStates.map((state) => (
              <li key={state}>
                <State state={state} view={view} />
              </li>
            ))}
          </ul>
        </Part>
        <Part id="marks" title={parts.marks}>
          <ul className="marks">
            {shapes.map((shape) => (
              <li key={shape}>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                  <path d={outline(shape, 12, 12, 6)} fill="currentColor" />
                </svg>{' '}
                <code dir="ltr">{shape}</code>
              </li>
            ))}
          </ul>
          {question && <Figures question={question} claims={figures} view={view} hues={hues} explain />}
        </Part>
        <Part id="quotations" title={parts.quotations}>
          {quotes.map((quote) => (
            <div key={quote.exact} className="quoted">
              <Quotation quote={quote} view={view} />
            </div>
          ))}
        </Part>
        <Part id="tables" title={parts.tables}>
          <Facts
            unstated={say.notStated}
            facts={[
              { name: say.said, value: dateWords('2031-05-02', language) },
              { name: say.when, value: dateWords('2031-05-01/2031-05-03', language) },
              { name: say.where, value: null },
              { name: say.permanentId, value: <code dir="ltr">{dossier.event.id}</code> },
            ]}
          />
          <Commands>{`curl https://record.example.org/v1/events/${dossier.event.slug}`}</Commands>
        </Part>
        <Part id="folds" title={parts.folds}>
          <details>
            <summary>{parts.folded}</summary>
            <p>{parts.inFold}</p>
          </details>
          <details open>
            <summary>{parts.folded}</summary>
            <p>{parts.inFold}</p>
          </details>
        </Part>
        <Part id="notices" title={parts.notices}>
          <p className="kept" role="status">
            {problems.keptText} {problems.keptSince(dateWords('2031-05-06', language), '12:00')}
          </p>
          <p className="content-note">{parts.sample}</p>
          <EntryNotices history={{ notices }} view={view} />
        </Part>
        <Part id="forms" title={parts.forms}>
          <form className="compare-form">
            <label>
              {parts.field}
              <input type="date" name="day" />
            </label>
            <label>
              {parts.stated}
              <input type="text" name="words" defaultValue={parts.sample} />
            </label>
            <button type="submit">{parts.button}</button>
          </form>
        </Part>
      </article>
      <section className="parts-statements" aria-labelledby="statements">
        <h2 id="statements">{parts.statements}</h2>
        {dossier.claims.map((claim) => (
          <Statement key={claim.id} claim={claim} view={view} />
        ))}
      </section>
    </Frame>
  )
}
