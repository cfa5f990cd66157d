import { type LocalText, listed, textIn } from '@onrecord/model'
import { Fragment, type ReactNode } from 'react'
import { address, type Path, partyPath, placePath, sourcePath } from './addresses.ts'
import type { View } from './view.ts'

/** As much of a view as a name needs. */
type Around = Pick<View, 'language' | 'moment'>
type Named = Around & Pick<View, 'words' | 'parties' | 'places' | 'sources' | 'naming'>

/** A name that leads to the page of what it names; in its own language and direction where it has none in the reader’s. */
const NameLink = ({ name, path, view }: { name: LocalText; path: Path; view: Around }) => {
  const { text, language, direction } = textIn(name, view.language)
  const foreign = language !== view.language && { lang: language, dir: direction }
  return (
    <a href={address(view.language, path, view.moment)}>
      <bdi {...foreign}>{text}</bdi>
    </a>
  )
}

/** Who: what a party is called in passing, or its full name, leading to its page. One that is not shown keeps its id. */
export const PartyName = ({ id, view, full = false }: { id: string; view: Named; full?: boolean }) => {
  const party = view.parties.get(id)
  if (party === undefined) return <bdi>{view.naming.party(id)}</bdi>
  const name = full ? party.name : (party.shortName ?? party.name)
  return <NameLink name={name} path={partyPath(id)} view={view} />
}

/** Where: a place’s name, leading to its page. */
export const PlaceName = ({ id, view }: { id: string; view: Named }) => {
  const place = view.places.get(id)
  if (place === undefined) return <bdi>{view.naming.place(id)}</bdi>
  return <NameLink name={place.name} path={placePath(id)} view={view} />
}

/** A publication by its title, in the title’s own language, leading to its page here (never away from the site). */
export const SourceName = ({ id, view }: { id: string; view: Named }) => {
  const source = view.sources.get(id)
  if (source === undefined) return <bdi>{id}</bdi>
  const { title, language } = source
  return (
    <a href={address(view.language, sourcePath(id), view.moment)}>
      {title === null ? (
        view.words.source.untitled
      ) : (
        <bdi {...(language !== view.language && { lang: language })}>{title}</bdi>
      )}
    </a>
  )
}

/** Several of them as a sentence would name them: "a, b and c". */
export const Listed = ({ each, view }: { each: readonly ReactNode[]; view: Around }) => {
  // The sentence of the model, with a sign where each name goes that no name contains.
  const between = listed(
    each.map(() => '\u0000'),
    view.language,
  ).split('\u0000')
  return each.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes order
    <Fragment key={index}>
      {between[index]}
      {name}
    </Fragment>
  ))
}

/** Several parties as a sentence would name them. */
export const PartyNames = ({ ids, view }: { ids: readonly string[]; view: Named }) => (
  <Listed each={ids.map((id) => <PartyName key={id} id={id} view={view} />)} view={view} />
)

/** Several places as a sentence would name them. */
export const PlaceNames = ({ ids, view }: { ids: readonly string[]; view: Named }) => (
  <Listed each={ids.map((id) => <PlaceName key={id} id={id} view={view} />)} view={view} />
)

/** A sentence of the interface with a name in it that is more than text. */
export const Said = ({ sentence, of }: { sentence: (name: string) => string; of: ReactNode }) => {
  const [before, after] = sentence('\u0000').split('\u0000')
  return (
    <>
      {before}
      {of}
      {after}
    </>
  )
}
