import type { Quote } from '@onrecord/model'
import { directionOf } from '@onrecord/model'
import type { View } from './view.ts'

const marks = { ltr: ['“', '”'], rtl: ['«', '»'] } as const

// Signs that no page can carry, shown as what they are: something that cannot be shown.
const visible = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')

/** Words exactly as printed, in their own script and direction, with the translation and its translator beneath. */
export const Quotation = ({ quote, view }: { quote: Quote; view: View }) => {
  const [open, close] = marks[quote.direction]
  const { translation } = quote
  const { claim } = view.words
  return (
    <>
      <blockquote lang={quote.language} dir={quote.direction}>
        {`${open}${visible(quote.exact)}${close}`}
      </blockquote>
      {translation !== null && translation.language === view.language && (
        <p className="translation" lang={translation.language} dir={directionOf(translation.language)}>
          {translation.text}{' '}
          <small>{claim.translated(translation.translator, claim.translationMethods[translation.method])}</small>
        </p>
      )}
    </>
  )
}
