import { type Party, type Place, textIn } from '@onrecord/model'
import { compareNames } from './compare-names.ts'
import { bestOf, type Offer, type Reason } from './offer.ts'

/** Every name a party or place goes by. */
export const namesOf = (entry: Party | Place): string[] => [
  ...Object.values(entry.name),
  ...(entry.type === 'party' ? Object.values(entry.shortName ?? {}) : []),
  ...entry.aliases.map(({ text }) => text),
]

/** The parties or places that words may mean, each with every reason, the best first. */
export const matchNamed = (words: string, known: readonly (Party | Place)[]): Offer[] =>
  bestOf(
    known.flatMap((entry) => {
      const reasons = namesOf(entry)
        .map((name) => compareNames(words, name))
        .filter((found): found is Reason => found !== null)
        .sort((a, b) => b.weight - a.weight)
      const [strongest] = reasons
      if (!strongest) return []
      const parts = reasons.filter(({ part }, index) => reasons.findIndex((other) => other.part === part) === index)
      return [{ id: entry.id, name: textIn(entry.name, 'en').text, weight: strongest.weight, reasons: parts }]
    }),
  )
