import {
  claimKinds,
  type Language,
  lenses,
  numberWords,
  outcomeLabel,
  outcomes,
  questionStates,
  type RecordVersion,
  reasonCodes,
  revisionClasses,
  revisionClassLabel,
  stateDefinition,
  stateLabel,
  type Term,
  vocabularies,
} from '@onrecord/model'
import type { ReactNode } from 'react'
import type { Words } from '../languages/words.ts'
import { wordsIn } from '../languages/words.ts'
import { DefinedList } from '../page/defined.tsx'
import { Frame } from '../page/frame.tsx'
import { languageName } from '../page/language-name.ts'
import type { Tally } from './tally.ts'

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)

const Paragraphs = ({ of }: { of: readonly string[] }) => of.map((text) => <p key={text}>{text}</p>)

/** What was read, by one thing noted of it, the most frequent first. */
const Share = ({
  title,
  of,
  name,
}: {
  title: string
  of: ReadonlyMap<string, number>
  name: (key: string) => string
}) => (
  <>
    <h3>{title}</h3>
    <dl className="facts">
      {[...of].map(([key, n]) => (
        <div key={key}>
          <dt>{name(key)}</dt>
          <dd>{numberWords(n)}</dd>
        </div>
      ))}
    </dl>
  </>
)

const Vocabularies = ({ language, method }: { language: Language; method: Words['method'] }) =>
  Object.entries(vocabularies).map(([name, { terms }]) => {
    const all: Readonly<Record<string, Term>> = terms
    return (
      <details key={name}>
        <summary>
          {method.vocabulary[name as keyof typeof vocabularies]} ({Object.keys(all).length})
        </summary>
        <DefinedList
          of={Object.entries(all).map(([key, { label, definition, broader }]) => ({
            key,
            term: label[language],
            text: (
              <>
                {definition[language]}
                {broader !== null && <small> {method.within(all[broader]?.label[language] ?? broader)}</small>}
              </>
            ),
          }))}
        />
      </details>
    )
  })

/** How this record is made: what the words mean, what is included, and the five parts of a method, counted and defined by the model. */
export const MethodPage = ({
  tally,
  events,
  version,
  language,
}: {
  tally: Tally
  /** How many events were counted through, and how many there are. */
  events: { readonly counted: number; readonly total: number }
  version: RecordVersion | null
  language: Language
}) => {
  const { method, source, page } = wordsIn(language)
  const forms: Readonly<Record<string, string>> = source.forms
  const depths: Readonly<Record<string, string>> = { full: source.full, excerpt: source.excerpt, cited: source.cited }
  const terms = Object.values(vocabularies).reduce((sum, { keys }) => sum + keys.length, 0)
  const parts = [
    ['words', method.definitions],
    ['inclusion', method.inclusion],
    ['sources', method.sources],
    ['collection', method.collection],
    ['evaluation', method.evaluation],
    ['corroboration', method.corroboration],
    ['quality', method.quality],
    ['vocabularies', method.vocabularies],
    ['limits', method.limits],
  ] as const
  return (
    <Frame language={language} path="/method" version={version} data="/openapi.json">
      <article className="prose">
        <h1>{method.title}</h1>
        <div className="lead">
          <Paragraphs of={method.lead} />
          {events.total > events.counted && (
            <p>{method.countedSome(numberWords(events.counted), numberWords(events.total))}</p>
          )}
        </div>
        <nav aria-label={method.contents}>
          <ul className="contents">
            {parts.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Part id="words" title={method.definitions}>
          <DefinedList of={method.terms.map(([term = '', text = '']) => ({ key: term, term, text }))} />
        </Part>
        <Part id="inclusion" title={method.inclusion}>
          <ul className="criteria">
            {method.criteria.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
        <Part id="sources" title={method.sources}>
          <p>{method.sourcesText(tally.sources, tally.publishers, tally.languages.size)}</p>
          <Share title={method.byForm} of={tally.forms} name={(key) => forms[key] ?? key} />
          <Share title={method.byDepth} of={tally.depths} name={(key) => depths[key] ?? key} />
          <Share title={method.byLanguage} of={tally.languages} name={(key) => languageName(key, language)} />
        </Part>
        <Part id="collection" title={method.collection}>
          <Paragraphs of={method.collectionText} />
          <p>{method.collected(tally.claims, tally.claimants, tally.reports)}</p>
          <h3>{method.kinds}</h3>
          <DefinedList
            of={claimKinds.map(({ kind, label, says }) => ({
              key: kind,
              term: label[language],
              text: (
                <>
                  {says[language]} <small>{page.claims(tally.kinds.get(kind) ?? 0)}</small>
                </>
              ),
            }))}
          />
        </Part>
        <Part id="evaluation" title={method.evaluation}>
          <Paragraphs of={method.evaluationText} />
          <h3>{method.outcomes}</h3>
          <DefinedList
            of={outcomes.map((outcome) => ({
              key: outcome,
              term: outcomeLabel(outcome)[language],
              text: method.pairs(tally.outcomes.get(outcome) ?? 0),
            }))}
          />
          <p className="note">{method.rules(reasonCodes.length)}</p>
        </Part>
        <Part id="corroboration" title={method.corroboration}>
          <Paragraphs of={method.corroborationText} />
          <h3>{method.states}</h3>
          <DefinedList
            of={questionStates.map((state) => ({
              key: state,
              term: stateLabel(state)[language],
              text: (
                <>
                  {stateDefinition(state)[language]} <small>{method.questions(tally.states.get(state) ?? 0)}</small>
                </>
              ),
            }))}
          />
          <h3>{method.lenses}</h3>
          <p>{method.lensesText}</p>
          <DefinedList
            of={lenses.map(({ name, label, definition }) => ({
              key: name,
              term: label[language],
              text: definition[language],
            }))}
          />
        </Part>
        <Part id="quality" title={method.quality}>
          <Paragraphs of={method.qualityText} />
          <h3>{method.revisions}</h3>
          <ul className="criteria">
            {revisionClasses.map((name) => (
              <li key={name}>{revisionClassLabel(name)[language]}</li>
            ))}
          </ul>
        </Part>
        <Part id="vocabularies" title={method.vocabularies}>
          <p>{method.vocabulariesText(Object.keys(vocabularies).length, terms)}</p>
          <Vocabularies language={language} method={method} />
        </Part>
        <Part id="limits" title={method.limits}>
          <Paragraphs of={method.limitsText} />
        </Part>
      </article>
    </Frame>
  )
}
