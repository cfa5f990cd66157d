import type { Language, RecordVersion } from '@onrecord/model'
import { dateWords } from '@onrecord/model'
import type { ReactNode } from 'react'
import { wordsIn } from '../languages/words.ts'
import { address, type Path, publicApiAddress } from './addresses.ts'
import { KeptNotice } from './kept-notice.tsx'
import { otherLanguage } from './language.ts'
import { type Also, type Moment, now } from './moment.ts'
import { Notes } from './notes.tsx'
import { SearchBox } from './search-box.tsx'

/** What every page has around it: the name, the way around, the language switch that keeps the page, the foot. */
export const Frame = ({
  language,
  path,
  moment = now,
  also = {},
  version = null,
  data = '',
  status,
  to,
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
  status?: 308 | 404 | 500 | 503
  /** With status 308: where it is now. */
  to?: string
  children: ReactNode
}) => {
  const { page, frame } = wordsIn(language)
  const link = (target: Path, text: string) => (
    <a href={address(language, target, moment)} aria-current={target === path ? 'page' : undefined}>
      {text}
    </a>
  )
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
          {link('/changes', frame.changes)}
          {link('/method', frame.method)}
          {link('/about', frame.about)}
          <a href={address(other, path, moment, undefined, also)} hrefLang={other} lang={other} rel="alternate">
            {page.otherLanguage}
          </a>
        </nav>
        {path !== '/search' && <SearchBox language={language} moment={moment} />}
      </header>
      <main id="text" data-status={status} data-to={to}>
        <KeptNotice language={language} />
        {children}
        <Notes language={language} />
      </main>
      <footer className="foot">
        <nav aria-label={frame.foot}>
          {link('/parties', frame.parties)}
          {link('/places', frame.places)}
          {link('/sources', frame.sources)}
          {link('/compare', frame.compare)}
          {link('/notices', frame.notices)}
          {link('/api', page.api)}
        </nav>
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
