import { type Language, type LocalText, textIn } from '@onrecord/model'

/** Text of the record in the reader’s language, or in the one it exists in, which it then says. */
export const Text = ({ of, language }: { of: LocalText; language: Language }) => {
  const found = textIn(of, language)
  if (found.language === language) return found.text
  return (
    <span lang={found.language} dir={found.direction}>
      {found.text}
    </span>
  )
}

/** A paragraph of the record; one that exists only in another language stands in that language’s own direction. */
export const Paragraph = ({ of, language, className }: { of: LocalText; language: Language; className?: string }) => {
  const found = textIn(of, language)
  return found.language === language ? (
    <p className={className}>{found.text}</p>
  ) : (
    <p className={className} lang={found.language} dir={found.direction}>
      {found.text}
    </p>
  )
}

/** Text nobody wrote in the reader’s language: its own language and direction go with it. */
export const Foreign = ({ text, lang, language }: { text: string; lang: string; language: Language }) =>
  lang === language ? (
    text
  ) : (
    <span lang={lang} dir="auto">
      {text}
    </span>
  )
