import {
  type ContestedEvent,
  claimKinds,
  type Language,
  type Party,
  type PartyDetail,
  textIn,
  vocabularies,
} from '@onrecord/model'
import { partyPath, publicApiAddress } from '../page/addresses.ts'
import { Choices } from '../page/choices.tsx'
import { ClaimLines } from '../page/claim-lines.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import { Frame } from '../page/frame.tsx'
import type { Also, Moment } from '../page/moment.ts'
import { OtherNames } from '../page/names-facts.tsx'
import { Pages } from '../page/pages.tsx'
import { PartOf } from '../page/part-of.tsx'
import { Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'
import { Around } from './around.tsx'
import { Carriers } from './carriers.tsx'
import type { PartyAsked, PartyClaims } from './read.ts'

/** The address of what a reader asked for of a party. */
const alsoOf = ({ list, event, kind, cursor }: PartyAsked): Also => ({
  ...(list !== null && { list }),
  ...(event !== undefined && { event }),
  ...(kind !== undefined && { kind }),
  ...(cursor !== undefined && { cursor }),
})

/** What it said and what was said of it, narrowed by event and by kind with plain links. */
const Filters = ({
  detail,
  claims,
  asked,
  view,
}: {
  detail: PartyDetail
  claims: PartyClaims
  asked: PartyAsked
  view: View
}) => {
  const { parties } = view.words
  const { language } = view
  const path = partyPath(detail.party.id)
  const kinds = claimKinds.filter(({ kind }) => claims.kinds?.has(kind) ?? true)
  const shared = { path, also: alsoOf(asked), anchor: 'said', view }
  return (
    <details className="filters fold" open={asked.event !== undefined || asked.kind !== undefined}>
      <summary>{parties.narrow}</summary>
      {detail.events.length > 1 && (
        <Choices
          {...shared}
          label={parties.byEvent}
          name="event"
          choices={[
            { value: '', label: parties.everyEvent },
            ...detail.events.map(({ event, said, spokenOf }) => ({
              value: event.slug,
              label: <Text of={event.title} language={language} />,
              n: [
                ...(said > 0 ? [parties.claimsSaid(said)] : []),
                ...(spokenOf > 0 ? [parties.claimsOf(spokenOf)] : []),
              ].join(view.words.page.comma),
            })),
          ]}
        />
      )}
      <PartOf shown={detail.events.length} total={detail.counts.events} all={null} view={view} />
      {kinds.length > 1 && (
        <Choices
          {...shared}
          label={parties.byKind}
          name="kind"
          choices={[
            { value: '', label: parties.everyKind },
            ...kinds.map(({ kind, label }) => ({
              value: kind,
              label: label[language],
              n: claims.kinds?.get(kind)?.toString() ?? null,
            })),
          ]}
        />
      )}
    </details>
  )
}

const List = ({
  list,
  detail,
  events,
  claims,
  asked,
  view,
}: {
  list: 'said' | 'of'
  detail: PartyDetail
  events: readonly ContestedEvent[]
  claims: PartyClaims
  asked: PartyAsked
  view: View
}) => {
  const { parties, page } = view.words
  const found = claims[list]
  const narrowed = asked.event !== undefined || asked.kind !== undefined
  const nothing = narrowed ? parties.nothingSo : list === 'said' ? parties.saidNothing : parties.ofNothing
  return (
    <section className="part" aria-labelledby={list}>
      <h2 id={list}>
        {parties[list]} {found.total > 0 && <small>{page.claims(found.total)}</small>}
      </h2>
      {found.items.length === 0 ? (
        <p className="note">{nothing}</p>
      ) : (
        <>
          <p className="note">{list === 'said' ? parties.saidNote : parties.ofNote}</p>
          <ClaimLines claims={found.items} events={events} view={view} />
          <Pages
            path={partyPath(detail.party.id)}
            also={{ ...alsoOf({ ...asked, cursor: asked.list === list ? asked.cursor : undefined }), list }}
            next={found.next}
            anchor={list}
            view={view}
          />
        </>
      )}
    </section>
  )
}

/** The page of a party: who it is, what it said across events, what was said of it. Nothing on it weighs anybody. */
export const PartyPage = ({
  detail,
  claims,
  named,
  elsewhere,
  asked,
  language,
  moment,
}: {
  detail: PartyDetail
  claims: PartyClaims
  /** Others whom the page names: those who spoke of it, and those who carried its words. */
  named: readonly Party[]
  /** Events of its claims beyond those it has most to do with. */
  elsewhere: readonly ContestedEvent[]
  asked: PartyAsked
  language: Language
  moment: Moment
}) => {
  const { party, above, members } = detail
  const view = viewOf(
    {
      parties: [...named, ...members.map((member) => member.party), ...above, party],
      places: [],
      sources: claims.carriers.sources,
      reports: claims.reports,
      events: detail.events.map(({ event }) => event),
    },
    language,
    moment,
  )
  const { parties, frame } = view.words
  const path = partyPath(party.id)
  const shared = { detail, claims, asked, view }
  const lists = { ...shared, events: [...detail.events.map(({ event }) => event), ...elsewhere] }
  const shown = textIn(party.name, language)
  return (
    <Frame
      language={language}
      path={path}
      moment={moment}
      also={alsoOf(asked)}
      version={detail.version}
      data={`/v1/parties/${party.id}`}
    >
      <article className="entry">
        <header className="first">
          <div>
            <Crumbs steps={[{ path: '/parties', name: frame.parties }]} view={view} />
            <h1>
              <Text of={party.name} language={language} />
            </h1>
            <OtherNames name={party.name} shown={shown.language} />
            <p className="what">
              {vocabularies.partyKind.terms[party.kind].label[language]}
              {party.description !== null && (
                <>
                  {' · '}
                  <Text of={party.description} language={language} />
                </>
              )}
            </p>
            {(party.kind === 'label' || party.kind === 'collective' || party.kind === 'unnamed') && (
              <p className="note">{vocabularies.partyKind.terms[party.kind].definition[language]}</p>
            )}
          </div>
          <Around detail={detail} view={view} />
        </header>
        <Filters {...shared} />
        {asked.list !== 'of' && <List list="said" {...lists} />}
        {asked.list !== 'said' && <List list="of" {...lists} />}
        {asked.list === null && <Carriers claims={claims} id={party.id} view={view} />}
        <p className="note last">
          {parties.noScore}{' '}
          <a href={`${publicApiAddress()}/v1/parties/${party.id}/feed?lang=${language}`}>{parties.follow}</a>
        </p>
      </article>
    </Frame>
  )
}
