import { type ComparedPair, type PublishedClaim, textIn } from '@onrecord/model'
import { Fragment } from 'react'
import { address, claimPath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { piecesOf } from './subject.ts'

/** The address of the page that sets two claims side by side. */
export const compareAddress = (a: string, b: string, { language, moment }: Pick<View, 'language' | 'moment'>): string =>
  address(language, '/compare', moment, undefined, { a, b })

/** Two claims and what they come to, in the one sentence of the model, with both claims linked. */
const PairItem = ({
  pair,
  claims,
  view,
}: {
  pair: ComparedPair
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
}) => {
  const { language, moment, words, naming } = view
  const sentence = textIn(pair.sentence, language).text
  return (
    <li>
      {piecesOf(sentence, pair, claims, naming).map(({ text, claim }) => (
        <Fragment key={text}>
          {claim === null ? text : <a href={address(language, claimPath(claim), moment)}>{text}</a>}
        </Fragment>
      ))}{' '}
      <a className="aside" href={compareAddress(pair.a, pair.b, view)}>
        {words.compare.compare}
      </a>
    </li>
  )
}

/** Pairs as a list. */
export const PairList = ({
  pairs,
  ...rest
}: {
  pairs: readonly ComparedPair[]
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
}) => (
  <ul className="pairs">
    {pairs.map((pair) => (
      <PairItem key={pair.a + pair.b} pair={pair} {...rest} />
    ))}
  </ul>
)
