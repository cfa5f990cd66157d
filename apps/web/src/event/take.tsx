import { citationOf, type PublicDossier, profiles, textIn } from '@onrecord/model'
import { EmbedCodes } from '../embed/embed-codes.tsx'
import { address, eventPath, publicApiAddress, siteAddress } from '../page/addresses.ts'
import { momentQuery } from '../page/moment.ts'
import type { View } from '../page/view.ts'

// Codes people know other datasets by.
const called: Readonly<Record<string, string>> = { ucdp: 'UCDP GED', acled: 'ACLED' }

const whole = (path: string): string => new URL(path, siteAddress()).href

/** How to cite the event, and its data in every form there is, at the moment the page is shown at. */
const CiteAndDownload = ({ dossier: { event, version }, view }: { dossier: PublicDossier; view: View }) => {
  const { take } = view.words
  const { language, moment } = view
  const day = version.recordedAt?.slice(0, 10) ?? null
  const cited = citationOf(
    { id: event.id, title: textIn(event.title, 'en').text, author: null, date: null, language: 'en' },
    version,
    whole(address(language, eventPath(event.slug), { ...moment, recordedBy: moment.recordedBy ?? day })),
  )
  const clocks = momentQuery({
    ...moment,
    recordedBy: moment.recordedBy === null ? null : `${moment.recordedBy}T23:59:59.999Z`,
  })
  const at = (form: string, more = '') => {
    const query = [clocks.slice(1), more].filter((part) => part !== '').join('&')
    return `${publicApiAddress()}/v1/events/${event.slug}.${form}${query === '' ? '' : `?${query}`}`
  }
  const files: readonly (readonly [string, string])[] = [
    [take.claimsCsv, at('csv', `lang=${language}`)],
    [take.json, at('json')],
    [take.jsonLd, at('jsonld')],
    [take.geoJson, at('geojson')],
    [take.ndjson, at('ndjson')],
    ...profiles.map(
      ({ name, lens }) =>
        [take.profile(called[name] ?? name, lens.label[language]), at('csv', `profile=${name}`)] as const,
    ),
  ]
  return (
    <>
      <div>
        <h3>{take.cite}</h3>
        <p className="cited" lang="en" dir="ltr">
          {cited.text}
        </p>
        <p className="note">{take.citeNote}</p>
      </div>
      <div>
        <h3>{take.download}</h3>
        <ul>
          {files.map(([words, href]) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Where an event’s feeds are, as the API serves them. */
export const feedsOf = (slug: string): { readonly atom: string; readonly json: string } => ({
  atom: `${publicApiAddress()}/v1/events/${slug}/feed.atom`,
  json: `${publicApiAddress()}/v1/events/${slug}/feed.feed`,
})

/** To cite, take along, show elsewhere and follow. */
export const Take = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { event, version } = dossier
  const { language, words } = view
  const { take } = words
  const feeds = feedsOf(event.slug)
  return (
    <section className="take" aria-labelledby="take">
      <h2 id="take">{take.title}</h2>
      <div className="ways">
        <CiteAndDownload dossier={dossier} view={view} />
        <div>
          <h3>{take.embed}</h3>
          <EmbedCodes
            path={eventPath(event.slug)}
            title={textIn(event.title, language).text}
            version={version}
            view={view}
          />
        </div>
        <div>
          <h3>{take.follow}</h3>
          <ul>
            <li>
              <a href={feeds.atom}>{take.atom}</a>
            </li>
            <li>
              <a href={feeds.json}>{take.jsonFeed}</a>
            </li>
          </ul>
        </div>
      </div>
    </section>
  )
}
