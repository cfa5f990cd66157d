import { address } from '../page/addresses.ts'
import { PartyName } from '../page/names.tsx'
import { PartOf } from '../page/part-of.tsx'
import type { View } from '../page/view.ts'
import type { PartyClaims } from './read.ts'

/** The outlets in which its words were read, in the order of the alphabet: being read often is no rank. */
export const Carriers = ({ claims, id, view }: { claims: PartyClaims; id: string; view: View }) => {
  const { parties, publications } = view.words
  const { sources, total } = claims.carriers
  const byPublisher = [...Map.groupBy(sources, ({ publisher }) => publisher)].sort(([a], [b]) =>
    view.naming.party(a).localeCompare(view.naming.party(b), view.language),
  )
  if (byPublisher.length === 0) return null
  return (
    <section className="part" aria-labelledby="carried">
      <h2 id="carried">{parties.carried}</h2>
      <p className="note">{parties.carriedNote}</p>
      <ul className="names">
        {byPublisher.map(([publisher, theirs]) => (
          <li key={publisher}>
            <PartyName id={publisher} view={view} full />{' '}
            <small>
              <a href={address(view.language, '/sources', view.moment, undefined, { publisher, claimant: id })}>
                {publications.whole(theirs.length)}
              </a>
            </small>
          </li>
        ))}
      </ul>
      <PartOf
        shown={sources.length}
        total={total}
        all={address(view.language, '/sources', view.moment, undefined, { claimant: id })}
        view={view}
      />
    </section>
  )
}
