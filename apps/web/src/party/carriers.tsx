import { address } from '../page/addresses.ts'
import { PartyName } from '../page/names.tsx'
import type { View } from '../page/view.ts'
import type { PartyClaims } from './read.ts'

/** The outlets in which its words were read, in the order of the alphabet: being read often is no rank. */
export const Carriers = ({ claims, id, view }: { claims: PartyClaims; id: string; view: View }) => {
  const { parties, publications } = view.words
  const byPublisher = [...Map.groupBy(claims.sources, ({ publisher }) => publisher)].sort(([a], [b]) =>
    view.naming.party(a).localeCompare(view.naming.party(b), view.language),
  )
  if (byPublisher.length === 0) return null
  return (
    <section className="part" aria-labelledby="carried">
      <h2 id="carried">{parties.carried}</h2>
      <p className="note">{parties.carriedNote}</p>
      <ul className="names">
        {byPublisher.map(([publisher, sources]) => (
          <li key={publisher}>
            <PartyName id={publisher} view={view} full />{' '}
            <small>
              <a href={address(view.language, '/sources', view.moment, undefined, { publisher, claimant: id })}>
                {publications.whole(sources.length)}
              </a>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
