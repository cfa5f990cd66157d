import { type Language, type Page, type Party, textIn, vocabularies } from '@onrecord/model'
import { address, partyPath } from '../page/addresses.ts'
import { Choices } from '../page/choices.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import { FindBy } from '../page/find-by.tsx'
import { Frame } from '../page/frame.tsx'
import type { Also, Moment } from '../page/moment.ts'
import { OtherNames } from '../page/names-facts.tsx'
import { Pages } from '../page/pages.tsx'
import { Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'

const PartyItem = ({ party, view }: { party: Party; view: View }) => {
  const { language, moment } = view
  return (
    <li>
      <p>
        <a href={address(language, partyPath(party.id), moment)}>
          <Text of={party.name} language={language} />
        </a>
      </p>
      <OtherNames name={party.name} shown={textIn(party.name, language).language} />
      <p className="what">
        {vocabularies.partyKind.terms[party.kind].label[language]}
        {party.description !== null && (
          <>
            {' · '}
            <Text of={party.description} language={language} />
          </>
        )}
      </p>
    </li>
  )
}

/** Everyone who speaks or is spoken of, as they came on the record. */
export const PartyList = ({
  page,
  also,
  language,
  moment,
}: {
  page: Page<Party>
  also: Also
  language: Language
  moment: Moment
}) => {
  const view = viewOf({ parties: page.items, places: [], sources: [], reports: [], events: [] }, language, moment)
  const { parties } = view.words
  const { terms, keys } = vocabularies.partyKind
  return (
    <Frame language={language} path="/parties" moment={moment} also={also} version={page.version} data="/v1/parties">
      <article className="entry list">
        <header>
          <Crumbs steps={[{ path: '', name: view.words.page.name }]} view={view} />
          <h1>{parties.title}</h1>
          <p className="lead">{parties.lead}</p>
        </header>
        <FindBy type="party" view={view} />
        <Choices
          label={parties.kinds}
          name="kind"
          path="/parties"
          also={also}
          view={view}
          choices={[
            { value: '', label: parties.all },
            ...keys.map((key) => ({ value: key, label: terms[key].label[language] })),
          ]}
        />
        <p className="note">{parties.whole(page.total)}</p>
        <ul className="party-list">
          {page.items.map((party) => (
            <PartyItem key={party.id} party={party} view={view} />
          ))}
        </ul>
        <Pages path="/parties" also={also} next={page.next} view={view} />
      </article>
    </Frame>
  )
}
