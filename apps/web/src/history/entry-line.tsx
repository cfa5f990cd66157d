import { idType, type PublicEntry, type PublishedRecordChange, revisionClassLabel } from '@onrecord/model'
import type { ReactNode } from 'react'
import { address, claimPath, eventPath, type Path, partyPath, placePath, sourcePath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** As much of a view as a line of the history needs. */
export type Lines = Pick<View, 'language' | 'words' | 'moment'> & { readonly entries: ReadonlyMap<string, PublicEntry> }

type Shown = NonNullable<PublishedRecordChange['entry']> | PublicEntry

const pathOf = (entry: Shown): Path | null => {
  switch (entry.type) {
    case 'event':
      return eventPath(entry.slug)
    case 'claim':
      return claimPath(entry.id)
    case 'party':
      return partyPath(entry.id)
    case 'place':
      return placePath(entry.id)
    case 'source':
      return sourcePath(entry.id)
    case 'report':
      return claimPath(entry.claim)
    case 'link':
      return claimPath(entry.from)
    default:
      return null
  }
}

const nameOf = (entry: Shown, { language, words, entries }: Lines): ReactNode => {
  switch (entry.type) {
    case 'event':
      return <Text of={entry.title} language={language} />
    case 'party':
    case 'place':
      return <Text of={entry.name} language={language} />
    case 'source':
      return <bdi lang={entry.language}>{entry.title ?? words.source.untitled}</bdi>
    case 'claim': {
      const published = 'sentence' in entry ? entry : entries.get(entry.id)
      // A claim is never named without who said it.
      return published !== undefined && 'sentence' in published ? (
        <Text of={published.sentence} language={language} />
      ) : (
        <code dir="ltr">{entry.id}</code>
      )
    }
    case 'report':
    case 'link': {
      const claim = entries.get(entry.type === 'report' ? entry.claim : entry.from)
      return claim !== undefined && 'sentence' in claim ? (
        <Text of={claim.sentence} language={language} />
      ) : (
        <code dir="ltr">{entry.id}</code>
      )
    }
    default:
      return <code dir="ltr">{entry.id}</code>
  }
}

/** What an entry is called, leading to its page. */
const EntryName = ({ entry, id, lines }: { entry: Shown | null; id: string; lines: Lines }) => {
  if (entry === null) return <code dir="ltr">{id}</code>
  const path = pathOf(entry)
  const name = nameOf(entry, lines)
  return path === null ? name : <a href={address(lines.language, path, lines.moment)}>{name}</a>
}

/** One line of the history: what came of an entry, what it is called, and what of it changed. */
export const EntryLine = ({ change, lines }: { change: PublishedRecordChange; lines: Lines }) => {
  const { words, language, entries, moment } = lines
  const { history, page } = words
  const about = change.about === null ? null : (entries.get(change.about) ?? null)
  const type = change.about === null ? change.type : idType(change.about)
  const named = change.about === null ? change.entry : about
  const reason = change.entry?.type === 'notice' ? change.entry.reason : null
  return (
    <li>
      <p className="what">
        {type !== null && type !== 'question' && history.one[type]}
        {' · '}
        {history.did[change.change]}
      </p>
      <div>
        {(named !== null || change.about !== null) && (
          <p>
            <EntryName entry={named} id={change.about ?? change.id} lines={lines} />
          </p>
        )}
        {change.classes.length > 0 && (
          <p className="what">
            {history.changedIn} {change.classes.map((name) => revisionClassLabel(name)[language]).join(page.comma)}
            {change.type === 'claim' && (
              <>
                {' · '}
                <a href={address(language, claimPath(change.id), moment, 'history')}>{history.diff}</a>
              </>
            )}
          </p>
        )}
        {reason !== null && (
          <p className="reason-given">
            <Text of={reason} language={language} />
          </p>
        )}
        {change.into !== null && (
          <p className="what">
            {words.notices.into} <EntryName entry={entries.get(change.into) ?? null} id={change.into} lines={lines} />
          </p>
        )}
      </div>
    </li>
  )
}
