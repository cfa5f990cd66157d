import { idOf, type Party } from '@onrecord/model'
import type { Someone } from './review.ts'

const plain = { shortName: null, aliases: [], partOf: null, affiliations: [], website: null, description: null }

/** Whoever made a claim that the review ascribes to nobody. */
export const nobody: Party = {
  type: 'party',
  id: idOf('party', 'claimreview', 'nobody named'),
  refs: [],
  ...plain,
  name: { en: 'Someone the review does not name', ar: 'من لا تسميه المراجعة' },
  kind: 'unnamed',
}

const kinds: readonly (readonly [RegExp, Party['kind']])[] = [
  [/^Person$/, 'person'],
  [/NewsMedia/, 'media'],
  [/^Government/, 'state-body'],
  [/^PoliticalParty$/, 'political-party'],
  [/^NGO$/, 'ngo'],
  [/^Corporation$/, 'company'],
  [/^WebSite$/, 'website'],
]

// Fact-checkers name these where they know of nobody.
const many =
  /\b(posts?|users?|viral|multiple|various|social media|several|internet|bloggers?|websites?|facebook|whatsapp)\b/i

/** The claimant of a review; several together where it names several. */
export const claimantOf = (someone: readonly Someone[]): Party => {
  const [one, ...more] = someone
  if (one === undefined) return nobody
  if (more.length > 0) return partyOf({ ...one, name: someone.map(({ name }) => name).join('; ') }, 'group')
  if (many.test(one.name)) return partyOf(one, 'unnamed')
  return partyOf(one, kinds.find(([pattern]) => one.types.some((type) => pattern.test(type)))?.[1] ?? 'collective')
}

/** The party that reviewed a claim. */
export const reviewerOf = (someone: Someone): Party => partyOf(someone, 'media')

/** The site an address is of. */
export const siteOf = (url: string): Party => {
  const name = new URL(url).hostname.replace(/^www\./, '')
  return {
    ...partyOf({ name, types: [], url: null }, 'website'),
    id: idOf('party', 'web', name),
    refs: refsOf('web', name),
  }
}

const partyOf = ({ name, url }: Someone, kind: Party['kind']): Party => ({
  type: 'party',
  id: idOf('party', 'claimreview', name),
  refs: refsOf('claimreview', name),
  ...plain,
  name: { en: name },
  kind,
  website: url,
})

// A name too long for a ref has none: cut off, two of them might be the same.
const refsOf = (scheme: string, value: string): Party['refs'] => (value.length > 512 ? [] : [{ scheme, value }])
