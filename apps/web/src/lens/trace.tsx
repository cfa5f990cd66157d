import { type LensStep, type PublishedClaim, textIn } from '@onrecord/model'
import { Fragment } from 'react'
import { ClaimLink } from '../page/claim-link.tsx'
import type { View } from '../page/view.ts'

/** Claims a lens used or left out, by the reason it gives. */
export const Steps = ({
  title,
  steps,
  claims,
  view,
}: {
  title: string
  steps: readonly LensStep[]
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
}) => {
  if (steps.length === 0) return null
  const reasons = Map.groupBy(steps, ({ why }) => textIn(why, view.language).text)
  return (
    <dl className="trace">
      {[...reasons].map(([why, alike]) => (
        <div key={why}>
          <dt>{`${title}: ${why}`}</dt>
          <dd>
            {alike.map(({ claim }, index) => {
              const found = claims.get(claim)
              return (
                <Fragment key={claim}>
                  {index > 0 && ' · '}
                  {found === undefined ? <code>{claim}</code> : <ClaimLink claim={found} view={view} />}
                </Fragment>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
