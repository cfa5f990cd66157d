import { dateWords, type Language, type Page, type Party, type Source } from '@onrecord/model'
import { Choices } from '../page/choices.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import { FindBy } from '../page/find-by.tsx'
import { Frame } from '../page/frame.tsx'
import { languageName } from '../page/language-name.ts'
import type { Also, Moment } from '../page/moment.ts'
import { PartyName, SourceName } from '../page/names.tsx'
import { Pages } from '../page/pages.tsx'
import { type View, viewOf } from '../page/view.ts'

const Item = ({ source, view }: { source: Source; view: View }) => {
  const { words, language } = view
  const facts = [languageName(source.language, language), words.source.forms[source.form]]
  return (
    <li>
      <p className="date">
        {source.publishedAt === null ? words.source.noDate : dateWords(source.publishedAt, language)}
      </p>
      <div>
        <p className="title">
          <SourceName id={source.id} view={view} />
        </p>
        <p className="what">
          <PartyName id={source.publisher} view={view} full />
          {` · ${facts.join(words.page.comma)}`}
        </p>
      </div>
    </li>
  )
}

/** Every publication that was read, or those of one publisher, about one event, in one language. */
export const PublicationList = ({
  page,
  publishers,
  also,
  language,
  moment,
}: {
  page: Page<Source>
  publishers: readonly Party[]
  also: Also
  language: Language
  moment: Moment
}) => {
  const view = viewOf(
    { parties: publishers, places: [], sources: page.items, reports: [], events: [] },
    language,
    moment,
  )
  const { publications: say } = view.words
  const tags = [...new Set(['ar', 'en', ...page.items.map((item) => item.language), also.lang ?? 'en'])]
  const { publisher } = also
  return (
    <Frame language={language} path="/sources" moment={moment} also={also} version={page.version} data="/v1/sources">
      <article className="entry list">
        <header>
          <Crumbs
            steps={[
              { path: '', name: view.words.page.name },
              ...(publisher === undefined ? [] : [{ path: '/sources' as const, name: say.title }]),
            ]}
            view={view}
          />
          <h1>{publisher === undefined ? say.title : say.by(view.naming.party(publisher))}</h1>
          {publisher === undefined && <p className="lead">{say.lead}</p>}
        </header>
        <FindBy type="source" view={view} />
        <Choices
          label={say.languages}
          name="lang"
          path="/sources"
          also={also}
          view={view}
          choices={[
            { value: '', label: say.every },
            ...tags.map((tag) => ({ value: tag, label: languageName(tag, language) })),
          ]}
        />
        <p className="note">{say.whole(page.total)}</p>
        <ol className="lines">
          {page.items.map((source) => (
            <Item key={source.id} source={source} view={view} />
          ))}
        </ol>
        <Pages path="/sources" also={also} next={page.next} view={view} />
      </article>
    </Frame>
  )
}
