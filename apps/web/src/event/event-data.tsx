import { daysOf, type Language, type PublicDossier, textIn } from '@onrecord/model'
import { address, eventPath, siteAddress } from '../page/addresses.ts'

/** The event for machines, as schema.org sees it: its handle only, nothing disputed. */
export const eventData = ({ event, places, within }: PublicDossier, language: Language): object => {
  const whole = (slug: string) => new URL(address(language, eventPath(slug)), siteAddress()).href
  const days = event.window === null ? null : daysOf(event.window)
  const above = within[0]
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': whole(event.slug),
    identifier: event.id,
    name: textIn(event.title, language).text,
    description: textIn(event.summary, language).text,
    inLanguage: language,
    url: whole(event.slug),
    ...(days?.first && { startDate: days.first }),
    ...(days?.last && { endDate: days.last }),
    location: places
      .filter((place) => event.places.includes(place.id))
      .map((place) => ({
        '@type': 'Place',
        name: textIn(place.name, language).text,
        ...(place.country !== null && { address: { '@type': 'PostalAddress', addressCountry: place.country } }),
      })),
    ...(above && {
      superEvent: { '@type': 'Event', '@id': whole(above.slug), name: textIn(above.title, language).text },
    }),
  }
}

/** The same, on the page; `<` is escaped so that no name in the record can close the element. */
export const EventData = ({ dossier, language }: { dossier: PublicDossier; language: Language }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped; it is data, not markup
    dangerouslySetInnerHTML={{ __html: JSON.stringify(eventData(dossier, language)).replaceAll('<', '\\u003c') }}
  />
)
