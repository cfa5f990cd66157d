import { dateWords, type Language, namingOf, type PublicClaim, type PublicDossier, textIn } from '@onrecord/model'
import { whenAndWhere } from '../event/facts.ts'
import { wordsIn } from '../languages/words.ts'
import { shortened } from './block.ts'
import type { Said } from './picture.ts'

const versionWords = ({ version }: Pick<PublicClaim, 'version'>, language: Language): string =>
  wordsIn(language).page.version(
    version.position,
    version.recordedAt === null ? null : dateWords(version.recordedAt.slice(0, 10), language),
  )

/** What the picture of a claim says. */
export const claimSaid = (detail: PublicClaim, language: Language): Said => {
  const { claim, event, reports } = detail
  const quote = reports.find((report) => report.claim === claim.id && report.asPrinted === null && report.quote)?.quote
  const [open, close] = quote?.direction === 'rtl' ? ['«', '»'] : ['“', '”']
  return {
    language,
    quote: quote ? { text: `${open}${shortened(quote.exact, 190)}${close}`, language: quote.language } : null,
    sentence: shortened(claim.sentence[language], 420),
    under: `${shortened(textIn(event.title, language).text, 90)} · ${versionWords(detail, language)}`,
  }
}

/** What the picture of an event says: its name, when and where; no number of the dead stands without its speaker, so none stands here. */
export const eventSaid = (dossier: PublicDossier, language: Language): Said => {
  const { event, counts, places } = dossier
  const { page } = wordsIn(language)
  const about = [page.claims(counts.claims), page.speakers(counts.claimants), page.sources(counts.sources)]
  return {
    language,
    quote: {
      text: shortened(textIn(event.title, language).text, 120),
      language: textIn(event.title, language).language,
    },
    sentence: shortened(
      `${whenAndWhere(event, namingOf(places, language), language)}. ${about.join(page.comma)}.`,
      300,
    ),
    under: `${page.noVerdict} · ${versionWords(dossier, language)}`,
  }
}
