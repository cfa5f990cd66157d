import { dateWords } from '@onrecord/model'
import { Fragment } from 'react'
import { type FigureClaim, shortCount } from '../figures/figure.ts'
import { address, claimPath } from '../page/addresses.ts'
import { PartyName } from '../page/names.tsx'
import type { View } from '../page/view.ts'
import { type Way, waysOf } from './ways.ts'

/** A way of counting in words; what is not said is said to be so. */
const wayWords = ({ method, stance }: Pick<Way, 'method' | 'stance'>, view: View): string => {
  const { figures, compare, page } = view.words
  if (method === 'unstated')
    return `${compare.methodUnstated}${page.comma}${stance === 'unstated' ? compare.stanceUnstated : figures.stances[stance]}`
  return `${figures.methods[method]}${page.comma}${stance === 'unstated' ? compare.stanceOnlyUnstated : figures.stances[stance]}`
}

const dated = ({ statedAt }: FigureClaim, { language }: View): string =>
  statedAt === null ? '' : ` (${dateWords(statedAt, language)})`

// An event’s page has every figure linked in its table just above; here the words are enough.
const inWords = (claims: readonly FigureClaim[], view: View): string =>
  claims.map((claim) => shortCount(claim.value.count) + dated(claim, view)).join(' · ')

const linked = (claims: readonly FigureClaim[], view: View) =>
  claims.map((claim, index) => (
    <Fragment key={claim.id}>
      {index > 0 && ' · '}
      <a href={address(view.language, claimPath(claim.id), view.moment)}>{shortCount(claim.value.count)}</a>
      {dated(claim, view)}
    </Fragment>
  ))

/** How each claimant counted: method, whether it is the whole, and which of their figures that holds for. */
export const Counted = ({ claims, view, whole }: { claims: readonly FigureClaim[]; view: View; whole: boolean }) =>
  claims.length < 2 ? null : (
    <details className="counted">
      <summary>{view.words.compare.howCounted}</summary>
      <dl>
        {waysOf(claims).map(({ claimant, ways }) => (
          <div key={claimant}>
            <dt>
              <PartyName id={claimant} view={view} />
            </dt>
            {ways.map((way) => (
              <dd key={way.method + way.stance}>
                {wayWords(way, view)} <small>{(whole ? linked : inWords)(way.claims, view)}</small>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
