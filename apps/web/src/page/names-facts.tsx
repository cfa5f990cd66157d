import { directionOf, type LocalText } from '@onrecord/model'
import { languageName } from './language-name.ts'
import type { View } from './view.ts'

/** The names in the other languages than the reader’s, each in its own script, under the one they read first. */
export const OtherNames = ({ name, shown }: { name: LocalText; shown: string }) => {
  const others = Object.entries(name).filter(([language]) => language !== shown)
  return others.map(([language, text]) => (
    <p className="other-name" key={language} lang={language} dir={directionOf(language)}>
      {text}
    </p>
  ))
}

/** Other names something goes by, each in its language, which is named where it is not the reader’s. */
export const Aliases = ({
  aliases,
  view,
}: {
  aliases: readonly { text: string; language: string }[]
  view: Pick<View, 'language'>
}) => (
  <ul className="aliases">
    {aliases.map(({ text, language }) => (
      <li key={`${language} ${text}`}>
        <bdi lang={language}>{text}</bdi>
        {language !== view.language && <small> {languageName(language, view.language)}</small>}
      </li>
    ))}
  </ul>
)
