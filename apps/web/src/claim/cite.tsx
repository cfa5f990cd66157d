import { citationOf, type PublicClaim } from '@onrecord/model'
import { address, claimPath, publicApiAddress, siteAddress } from '../page/addresses.ts'
import { Commands } from '../page/commands.tsx'
import { Facts } from '../page/facts.tsx'
import type { View } from '../page/view.ts'
import { wikiCitation } from './wiki.ts'

/** How to cite the claim, in the forms people and programs use, under the address of this page. */
export const Cite = ({ detail, read, view }: { detail: PublicClaim; read: string; view: View }) => {
  const { claim, version } = detail
  const { words, language } = view
  const { check } = words
  const refs = claim.refs.map((ref) => `${ref.scheme}: ${ref.value}`)
  const url = new URL(address(language, claimPath(claim.id)), siteAddress()).href
  const title = claim.sentence[language]
  const author = view.naming.party(claim.claimant)
  const date = claim.statedAt
  const cited = citationOf({ id: claim.id, title, author, date, language }, version, url)
  const forms = [
    [check.citeAs.wiki, wikiCitation({ title, author, date, url, language, read, version: version.position })],
    [check.citeAs.bibtex, cited.bibtex],
    [check.citeAs.csl, JSON.stringify(cited.csl, null, 2)],
  ] as const
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{words.claim.cite}</h2>
      <Facts
        unstated={words.claim.notStated}
        facts={[
          { name: check.citeAs.text, value: <span dir="auto">{cited.text}</span> },
          { name: words.claim.permanentId, value: <code dir="ltr">{claim.id}</code> },
          ...(refs.length === 0 ? [] : [{ name: words.claim.refs, value: <bdi>{refs.join(', ')}</bdi> }]),
        ]}
      />
      {forms.map(([name, text]) => (
        <details key={name}>
          <summary>{name}</summary>
          <Commands>{text}</Commands>
        </details>
      ))}
      <p className="data">
        <a href={`${publicApiAddress()}/v1/claims/${claim.id}`}>{words.claim.json}</a>{' '}
        <a href={`${publicApiAddress()}/v1/claims/${claim.id}.jsonld`}>{check.jsonLd}</a>
      </p>
    </section>
  )
}
