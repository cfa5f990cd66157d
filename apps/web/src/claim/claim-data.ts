import { addressesAt, claimLinkedData, type Language, type PublicClaim, textIn } from '@onrecord/model'
import { address, claimPath, eventPath, publicApiAddress, questionPath, siteAddress } from '../page/addresses.ts'
import { trail } from '../page/trail.ts'

/** The claim for machines: who said it, where it was read, and the page it is read on; what it is linked with is left to the API. */
export const claimData = (detail: PublicClaim, language: Language): object => {
  const { claim, event, question } = detail
  const at = addressesAt(`${publicApiAddress()}/v1`)
  const url = new URL(address(language, claimPath(claim.id)), siteAddress()).href
  const { '@context': context, '@graph': graph } = claimLinkedData(
    {
      ...detail,
      within: [],
      links: [],
      linked: [],
      parties: detail.parties.filter(({ id }) => id === claim.claimant),
      places: [],
    },
    at,
  )
  return {
    '@context': context,
    '@graph': [
      ...graph,
      {
        '@id': url,
        '@type': 'WebPage',
        url,
        name: claim.sentence[language],
        inLanguage: language,
        mainEntity: { '@id': at(claim.id) },
        breadcrumb: trail(language, [
          [textIn(event.title, language).text, eventPath(event.slug)],
          [textIn(question.wording, language).text, questionPath(question.id)],
          [claim.sentence[language], claimPath(claim.id)],
        ]),
      },
    ],
  }
}
