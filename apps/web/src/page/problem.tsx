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
      <p>
        {problems.missingHint} <a href={address(language, '', undefined, 'events')}>{problems.toEvents}</a>
      </p>
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
