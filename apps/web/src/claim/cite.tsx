import type { PublicClaim } from '@onrecord/model'
import { publicApiAddress } from '../page/addresses.ts'
import { Facts } from '../page/facts.tsx'
import type { View } from '../page/view.ts'

/** How to cite the claim and where it is as data. */
export const Cite = ({ detail, view }: { detail: PublicClaim; view: View }) => {
  const { claim, citation } = detail
  const { words } = view
  const refs = claim.refs.map((ref) => `${ref.scheme}: ${ref.value}`)
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{words.claim.cite}</h2>
      <Facts
        unstated={words.claim.notStated}
        facts={[
          {
            name: words.claim.citation,
            value: (
              <span lang="en" dir="ltr">
                {citation.text}
              </span>
            ),
          },
          {
            name: words.claim.permanentId,
            value: <code dir="ltr">{claim.id}</code>,
          },
          ...(refs.length === 0 ? [] : [{ name: words.claim.refs, value: <bdi>{refs.join(', ')}</bdi> }]),
        ]}
      />
      <p>
        <a href={`${publicApiAddress()}/v1/claims/${claim.id}`}>{words.claim.json}</a>
      </p>
    </section>
  )
}
