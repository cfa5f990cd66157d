import type { PublicEntry, SearchAnswer, SearchMatch } from '@onrecord/model'
import { dateWords, vocabularies } from '@onrecord/model'
import type { ReactNode } from 'react'
import { address, claimPath, eventPath, type Path, partyPath, placePath, sourcePath } from '../page/addresses.ts'
import { languageName } from '../page/language-name.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { Marked } from './marked.tsx'

/** What a result is, where it leads, what it is called, and a few words on it. */
interface Shown {
  readonly path: Path
  readonly title: ReactNode
  readonly about: string
  /** The fields whose text is the title already. */
  readonly titled: readonly SearchMatch['field'][]
}

const shownOf = (entry: PublicEntry, matches: readonly SearchMatch[], view: View): Shown | null => {
  const { language, words } = view
  const { search } = words
  // The title with its words marked, where the match is in the language it is shown in.
  const marked = (fields: readonly SearchMatch['field'][], text: string): ReactNode => {
    const match = matches.find(
      ({ field, text: found, start, length }) =>
        fields.includes(field) && start === 0 && found.length === length && found === text,
    )
    return match ? <Marked match={match} language={language} /> : null
  }
  switch (entry.type) {
    case 'event':
      return {
        path: eventPath(entry.slug),
        title: marked(['title'], entry.title[language] ?? '') ?? <Text of={entry.title} language={language} />,
        about: [search.typeOne.event, ...(entry.window === null ? [] : [dateWords(entry.window, language)])].join(
          ' · ',
        ),
        titled: ['title'],
      }
    case 'claim':
      return {
        path: claimPath(entry.id),
        title: marked(['sentence'], entry.sentence[language] ?? '') ?? <Text of={entry.sentence} language={language} />,
        about: [search.typeOne.claim, ...(entry.statedAt === null ? [] : [dateWords(entry.statedAt, language)])].join(
          ' · ',
        ),
        titled: ['sentence'],
      }
    case 'party':
      return {
        path: partyPath(entry.id),
        title: marked(['name'], entry.name[language] ?? '') ?? <Text of={entry.name} language={language} />,
        about: `${search.typeOne.party} · ${vocabularies.partyKind.terms[entry.kind].label[language]}`,
        titled: ['name'],
      }
    case 'place':
      return {
        path: placePath(entry.id),
        title: marked(['name'], entry.name[language] ?? '') ?? <Text of={entry.name} language={language} />,
        about: `${search.typeOne.place} · ${vocabularies.placeKind.terms[entry.kind].label[language]}`,
        titled: ['name'],
      }
    case 'source':
      return {
        path: sourcePath(entry.id),
        title: marked(['title'], entry.title ?? '') ?? (
          <bdi lang={entry.language}>{entry.title ?? words.source.untitled}</bdi>
        ),
        about: [
          search.typeOne.source,
          entry.publishedAt === null ? words.source.noDate : dateWords(entry.publishedAt, language),
          languageName(entry.language, language),
        ].join(' · '),
        titled: ['title'],
      }
    default:
      return null
  }
}

/** One result: what it is called, what it is, and the texts it was found by. */
export const Hit = ({ hit, view }: { hit: SearchAnswer['items'][number]; view: View }) => {
  const shown = shownOf(hit.entry, hit.matches, view)
  if (shown === null) return null
  const { search } = view.words
  const isTitle = ({ field, language, start }: SearchMatch) =>
    shown.titled.includes(field) && start === 0 && (language === view.language || hit.entry.type === 'source')
  // A claim’s sentence says what our paraphrase does, and who said it.
  const told = hit.entry.type === 'claim' && hit.matches.some(isTitle)
  const texts = hit.matches.filter((match) => !isTitle(match) && !(told && match.field === 'statement'))
  return (
    <li className={hit.entry.type === 'claim' ? 'hit sentence' : 'hit'}>
      <p className="what">{shown.about}</p>
      <h2>
        <a href={address(view.language, shown.path, view.moment)}>{shown.title}</a>
      </h2>
      {texts.map((match) => (
        <p
          className={`found-in ${match.field === 'quote' || match.field === 'printed' ? 'words' : ''}`}
          key={`${match.field} ${match.language} ${match.report}`}
        >
          <small>{search.fields[match.field]}</small> <Marked match={match} language={view.language} />
        </p>
      ))}
    </li>
  )
}
