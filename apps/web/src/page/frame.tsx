import type { Language, RecordVersion } from '@onrecord/model'
import { dateWords } from '@onrecord/model'
import type { ReactNode } from 'react'
import { wordsIn } from '../languages/words.ts'
import { address, type Path, publicApiAddress } from './addresses.ts'
import { otherLanguage } from './language.ts'
import { type Also, type Moment, now } from './moment.ts'

/** What every page has around it: the name, the way around, the language switch that keeps the page, the foot. */
export const Frame = ({
  language,
  path,
  moment = now,
  also = {},
  version = null,
  data = '',
  status,
  children,
}: {
  language: Language
  /** Where this page is in either language. */
  path: Path
  moment?: Moment
  /** What else the address says, which the language switch keeps. */
  also?: Also
  version?: RecordVersion | null
  /** Where in the API this page’s data is; empty for none. */
  data?: string
  /** The HTTP status this page should be sent with, when it is not 200. */
  status?: 404 | 500 | 503
  children: ReactNode
}) => {
  const { page } = wordsIn(language)
  const other = otherLanguage(language)
  return (
    <>
      <a className="skip" href="#text">
        {page.skip}
      </a>
      <header className="masthead">
        <a className="name" href={address(language, '', moment)}>
          {page.name}
        </a>
        <nav aria-label={page.navigation}>
          <a href={address(language, '', moment, 'events')}>{page.events}</a>
          <a href={address(language, '', moment, 'reading')}>{page.howToRead}</a>
          <a href={address(language, '', moment, 'api')}>{page.api}</a>
          <a href={address(other, path, moment, undefined, also)} hrefLang={other} lang={other} rel="alternate">
            {page.otherLanguage}
          </a>
        </nav>
      </header>
      <main id="text" data-status={status}>
        {children}
      </main>
      <footer className="foot">
        <p>
          {page.noVerdict} {page.tagline}
        </p>
        <p>
          {version !== null &&
            `${page.version(version.position, version.recordedAt === null ? null : dateWords(version.recordedAt.slice(0, 10), language))}. `}
          {data !== '' && <a href={publicApiAddress() + data}>{page.asData}</a>}
        </p>
        <p>{page.licence}</p>
      </footer>
    </>
  )
}
