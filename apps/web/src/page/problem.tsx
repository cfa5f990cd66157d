import type { Language } from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { address, type Path } from './addresses.ts'
import { Frame } from './frame.tsx'
import type { Moment } from './moment.ts'

/** Shown when the record does not answer: says so plainly, keeps the address, offers to try again. */
export const Unreachable = ({ language, path, moment }: { language: Language; path: Path; moment?: Moment }) => {
  const { problems } = wordsIn(language)
  return (
    <Frame language={language} path={path} status={503} {...(moment && { moment })}>
      <h1>{problems.downTitle}</h1>
      <p>{problems.downText}</p>
      <p>
        {problems.downHint} <a href={address(language, path, moment)}>{problems.again}</a>
      </p>
    </Frame>
  )
}

/**
 * Shown when there is nothing under an address, or nothing that may be shown: the two look alike. Pages render this
 * rather than call the framework’s `notFound`, which leaves an empty page for a script to fill.
 */
export const Missing = ({ language }: { language: Language }) => {
  const { problems } = wordsIn(language)
  return (
    <Frame language={language} path="" status={404}>
      <h1>{problems.missingTitle}</h1>
      <p>{problems.missingText}</p>
      <search>
        <form className="find-form" action={address(language, '/search')}>
          <label htmlFor="q">{problems.searchLabel}</label>
          <input id="q" name="q" type="search" autoComplete="off" />
          <button type="submit">{problems.search}</button>
        </form>
      </search>
      <nav aria-label={problems.otherWays}>
        <ul className="contents">
          <li>
            {problems.missingHint} <a href={address(language, '', undefined, 'events')}>{problems.toEvents}</a>
          </li>
          <li>
            <a href={address(language, '/notices')}>{problems.toNotices}</a>
          </li>
          <li>
            <a href={address(language, '/api')}>{problems.toApi}</a>
          </li>
        </ul>
      </nav>
    </Frame>
  )
}

/** Shown when making a page failed for a reason of our own. */
export const Broken = ({ language }: { language: Language }) => {
  const { problems } = wordsIn(language)
  return (
    <Frame language={language} path="" status={500}>
      <h1>{problems.brokenTitle}</h1>
      <p>{problems.brokenText}</p>
      <p>
        <a href={address(language, '')}>{problems.toEvents}</a>
      </p>
    </Frame>
  )
}

/** Sent, with status 308, for what was joined with another entry: browsers go on by themselves to what stays. */
export const Moved = ({ language, to }: { language: Language; to: string }) => {
  const { frame } = wordsIn(language)
  return (
    <Frame language={language} path="" status={308} to={to}>
      <h1>{frame.movedTitle}</h1>
      <p>
        {frame.movedText} <a href={to}>{to}</a>
      </p>
    </Frame>
  )
}

/** Shown when an address asks for a page of a list that is not there: nothing is wrong but the address. */
export const NoSuchPage = ({ language, path, moment }: { language: Language; path: Path; moment?: Moment }) => {
  const { problems, frame } = wordsIn(language)
  return (
    <Frame language={language} path={path} status={404} {...(moment && { moment })}>
      <h1>{problems.missingTitle}</h1>
      <p>
        {frame.noSuchPage} <a href={address(language, path, moment)}>{frame.first}</a>
      </p>
    </Frame>
  )
}
