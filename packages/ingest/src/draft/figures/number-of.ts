import { outcomeWords } from './figure-words.ts'
import type { Setting } from './setting.ts'
import type { Told } from './told.ts'

/** "raising to 137 the number of journalists who have died": the noun behind the number tells. */
export const numberOf = ({ read, spot }: Setting): Told | null => {
  const text = read.text.slice(spot.end, spot.end + 110)
  const counted =
    /^ the (?:\w+ )?(?:number|total|toll|tally|count) (?:of |who |killed|dead|announced|given|issued|released|published)/i.exec(
      text,
    )
  if (counted === null) return null
  for (const word of text.split(/[^\p{L}]+/u)) {
    const told = outcomeWords.get(word.toLowerCase())
    if (told !== undefined) return { outcome: told.outcome, part: false, rule: 'figure.number-of' }
  }
  return /\blives?\b/.test(text) || /toll/.test(counted[0])
    ? { outcome: 'killed', part: false, rule: 'figure.number-of' }
    : null
}
