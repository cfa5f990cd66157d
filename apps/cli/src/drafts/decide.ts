import {
  claimantIn,
  type Draft,
  type Filing,
  type Known,
  type KnownTopic,
  matchNamed,
  matchSource,
  newParty,
  partOfEvent,
  soleOf,
  soleTopic,
  topicWordsOf,
  type WrittenHead,
} from '@onrecord/ingest'
import { type ClaimKindName, idType, type Party, type Topic } from '@onrecord/model'
import { CliError } from '../errors.ts'
import { offered } from './show-matches.ts'
import { hostOf } from './wanted.ts'

// From here on an offer is too good to make a second party beside it without asking.
const ALIKE = 0.8
const NEW = 'new'

/** What a person decided beforehand, by options. */
export interface Deciding {
  /** Who published the article: an id, or a name. */
  readonly publisher?: string | undefined
  /** Words and the party they are: `the monitor=party-…`. */
  readonly as?: readonly string[] | undefined
  /** Whether names nobody bears on the record become new parties. */
  readonly newParties?: boolean | undefined
  /** Words of a draft and the question of the event they belong to: `the operation=military-operation`, or `new`. */
  readonly about?: readonly string[] | undefined
}

/** Who is who, for filing: decided by a person, or the only one of just that name; and the parties to make. */
export interface Decided {
  readonly filing: Filing
  readonly made: readonly Party[]
  /** Each decision in a line, so that nothing is joined in silence. */
  readonly lines: readonly string[]
}

/** Decides who the names in the drafts of an article are; what stays open is for `fileDrafts` to tell. */
export const decide = (
  article: WrittenHead,
  drafts: readonly Draft[],
  event: string,
  known: Known,
  deciding: Deciding,
): Decided => {
  const pairs = (deciding.as ?? []).map((pair) => readPair(pair, known))
  const named = new Map(pairs.filter(([, id]) => id !== NEW))
  const asNew = new Set(pairs.filter(([, id]) => id === NEW).map(([words]) => words))
  const made = new Map<string, Party>()
  const lines = new Map<string, string>()
  const sources = new Map(drafts.map((draft) => [claimantIn(draft), draft.source]))
  const publishedBy = publisherOf(article, deciding)
  const party = (words: string): string | null => {
    const given = named.get(words)
    if (given !== undefined) return told(words, given, 'as you say')
    if (idType(words) === 'party' && known.parties.some(({ id }) => id === words)) return words
    const fresh = made.get(words) ?? newParty(words, article, sources.get(words) ?? null, words === publishedBy)
    if (known.parties.some(({ id }) => id === fresh.id)) return told(words, fresh.id, 'as it was filed before')
    const offers = matchNamed(words, known.parties)
    const sole = soleOf(offers)
    const nobody = known.parties.find(({ id }) => id === sole?.id)?.kind === 'unnamed'
    if (sole && !nobody) return told(words, sole.id, `${sole.name}, the only one of that name`)
    const [best] = offers
    const alikeThere = best !== undefined && best.weight >= ALIKE
    if (asNew.has(words) || (deciding.newParties && !alikeThere)) {
      // Two ways of writing one new name make one party; it is told like every other decision.
      const alike = matchNamed(words, [...made.values()]).find(({ weight }) => weight >= 0.9)
      if (alike && !made.has(words)) return told(words, alike.id, `new on the record: ${alike.reasons[0]?.because}`)
      made.set(words, fresh)
      return told(words, fresh.id, `new on the record, of the kind "${fresh.kind}"`)
    }
    lines.set(
      words,
      [
        `  “${words}” is open: say who it is with --as "${words}=<party id>", or ${alikeThere ? `--as "${words}=new"` : 'add --new-parties'}`,
        ...offered('', offers).slice(1),
      ].join('\n'),
    )
    return null
  }
  const told = (words: string, id: string, why: string): string => {
    lines.set(words, `  “${words}” is ${id} (${why})`)
    return id
  }
  const place = (words: string): string | null => soleOf(matchNamed(words, known.places))?.id ?? null
  const topicsSaid = new Map((deciding.about ?? []).map((pair) => readAbout(pair, known)))
  const topicFor = (kind: ClaimKindName, words: string): KnownTopic | null => {
    const given = topicsSaid.get(words)
    if (given === NEW) return null
    const found =
      given === undefined
        ? soleTopic(kind, words, known.topics)
        : known.topics.find((one) => one.kind === kind && one.topic.key === given)
    if (!found) return null
    const why = given === undefined ? 'all its words are there' : 'as you say'
    lines.set(`${kind} ${words}`, `  “${words}” is filed under “${found.topic.label.en ?? found.topic.key}” (${why})`)
    return found
  }
  const publisher = party(publishedBy)
  if (publisher === null) throw unknownPublisher(article, lines.get(publishedBy) ?? '')
  const source = soleOf(matchSource(article, known.sources))?.id ?? null
  const parts = known.events.filter(({ partOf }) => partOf === event)
  const whole = known.events.find(({ id }) => id === event)
  const published = article.published?.date ?? null
  const under = (draft: Draft): string | null => {
    const words = topicWordsOf(draft)
    const asked = words === null ? null : topicFor(draft.kind, words)
    if (asked !== null) return asked.event
    const part = whole === undefined ? null : partOfEvent(draft, place, { event: whole, parts, published })
    if (part !== null)
      lines.set(
        draft.id,
        `  “${draft.quote.slice(0, 60)}” is filed under ${part.slug} (the only part of the event there)`,
      )
    return part?.id ?? null
  }
  const topic = (kind: ClaimKindName, words: string): Topic | null => topicFor(kind, words)?.topic ?? null
  const filing = { event, publisher, source, party, place, topic, under }
  return {
    filing,
    get made() {
      return [...made.values()]
    },
    get lines() {
      return [...lines.values()]
    },
  }
}

const publisherOf = (article: WrittenHead, { publisher }: Deciding): string => {
  const name = publisher?.trim() || article.siteName || hostOf(article.url)
  if (name) return name
  throw unknownPublisher(article, '')
}

const unknownPublisher = (article: WrittenHead, line: string): CliError =>
  new CliError(
    'publisher-unknown',
    'Nobody has said who published the article, so there is no source to file it under.',
    {
      place: article.from,
      advice:
        'Add --publisher <party id or name>; with --new-parties a name nobody bears yet is put on the record, too.',
      said: line === '' ? [] : line.split('\n'),
    },
  )

const readAbout = (pair: string, known: Known): [string, string] => {
  const at = pair.lastIndexOf('=')
  const [words, key] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  if (at > 0 && (key === NEW || known.topics.some(({ topic }) => topic.key === key))) return [words, key]
  const keys = [...new Set(known.topics.map(({ topic }) => topic.key))].sort()
  throw new CliError('topic-unknown', `"${pair}" leads to no question of this event.`, {
    place: '--about',
    advice: `Write the words of the draft, an equals sign and a key, or "new": --about "the operation=military-operation". The event has: ${keys.join(', ') || 'none yet'}.`,
  })
}

const readPair = (pair: string, known: Known): [string, string] => {
  const at = pair.lastIndexOf('=')
  const [words, id] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  if (at > 0 && (id === NEW || known.parties.some((party) => party.id === id))) return [words, id]
  throw new CliError('party-unknown', `"${pair}" does not say who is whom on this record.`, {
    place: '--as',
    advice:
      'Write the words of the drafts, an equals sign and the id of a party, or "new": --as "the monitor=party-…".',
  })
}
