import { dateWords, type Language, type RecordVersion } from '@onrecord/model'
import type { ReactNode } from 'react'
import { wordsIn } from '../languages/words.ts'
import { address, type Path } from '../page/addresses.ts'
import type { Frozen } from './frozen.ts'

/** Whether a frozen frame still says what the record says, and since when it does not; null for a live one. */
export type Since = { readonly same: true } | { readonly same: false; readonly when: string } | null

const dayOf = (instant: string | null, language: Language): string =>
  instant === null ? '' : dateWords(instant.slice(0, 10), language)

/** A frame on somebody else’s page: what it shows, and under it, always, whose it is, of which state, and where the rest is. */
export const Embed = ({
  language,
  path,
  about,
  frozen,
  since,
  version,
  children,
}: {
  language: Language
  /** The page that has the whole of it. */
  path: Path
  /** What it is a part of, beside the name of this record. */
  about: ReactNode
  frozen: Frozen
  since: Since
  version: RecordVersion
  children: ReactNode
}) => {
  const { embed } = wordsIn(language)
  const page = address(language, path)
  return (
    <main id="text" className="embed">
      <p className="embed-head">
        <a className="name" href={address(language, '')} target="_blank" rel="noopener">
          {embed.onRecord}
        </a>{' '}
        <span>{about}</span>
      </p>
      {children}
      <footer className="embed-foot">
        {frozen.unreadable !== null && <p role="alert">{embed.badMoment(frozen.unreadable)}</p>}
        <p>
          {frozen.moment.recordedBy === null
            ? embed.live(version.position, dayOf(version.recordedAt, language))
            : embed.frozen(version.position, dayOf(version.recordedAt, language))}{' '}
          {since !== null &&
            (since.same ? embed.same : <strong>{embed.superseded(dayOf(since.when, language))}</strong>)}{' '}
        </p>
        <p>
          <a href={page} target="_blank" rel="noopener">
            {since !== null && !since.same ? embed.now : embed.whole}
          </a>
        </p>
      </footer>
    </main>
  )
}

/** A frame with nothing to show: says why, and still whose it is. */
export const EmptyEmbed = ({ language, path, status }: { language: Language; path: Path; status: 404 | 503 }) => {
  const { embed } = wordsIn(language)
  return (
    <main id="text" data-status={status} className="embed">
      <h1 className="sr">{embed.onRecord}</h1>
      <p>{status === 404 ? embed.missing : embed.down}</p>
      <footer className="embed-foot">
        <p>
          <a className="name" href={address(language, status === 404 ? '' : path)} target="_blank" rel="noopener">
            {embed.onRecord}
          </a>
        </p>
      </footer>
    </main>
  )
}
