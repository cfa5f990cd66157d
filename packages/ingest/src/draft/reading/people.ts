import { populationWords } from '../figures/figure-words.ts'
import { between, type Spot } from '../figures/told.ts'
import { wordsOf } from '../lexicon.ts'
import type { ReadText } from './tokens.ts'

const persons = wordsOf('persons')

const plurals =
  /^(?:people|persons|men|women|children|others|individuals|troops|police|personnel|staff|crew|locals|relatives|survivors|passengers|victims|members|wounded|youths|elders|employees|students|schoolchildren|servicemen|clergy|families|supporters|inhabitants|patients|foreigners|expatriates|returnees|loyalists|lawmakers|deputies|monks|nuns|infants|babies|adults|minors|teens)$/

// Those the police look for did it, and are not missed.
const sought = /^(?:suspects?|gunm[ae]n|attackers?|assailants?|perpetrators?|robbers?|killers?|bombers?|fugitives?)$/

const singular = (word: string): string =>
  word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.replace(/s$/, '')

/** Whether the word is one for a person or for people. */
export const isPersonWord = (lower: string): boolean =>
  plurals.test(lower) || persons.has(lower) || persons.has(singular(lower)) || populationWords.has(lower)

/** Whether a noun of people stands behind a number, those who are sought for a deed too: "put the dead at 346 attackers". */
export const namesPeople = (read: ReadText, spot: Spot): boolean =>
  read.tokens.slice(spot.to, spot.headEnd).some(({ lower }) => isPersonWord(lower))

/** Whether a number counts people whom something may have happened to. */
export const arePeople = (read: ReadText, spot: Spot): boolean => {
  for (let at = spot.headEnd - 1; at >= spot.to; at -= 1) {
    const lower = read.tokens[at]?.lower ?? ''
    if (sought.test(lower)) return false
    if (isPersonWord(lower)) return true
  }
  // "a family of seven"
  if (spot.head === null && /^(?:family|crew|party|group|household) of$/.test(between(read, spot.from - 2, spot.from)))
    return true
  return false
}

const envoys =
  /^(?:diplomats?|envoys?|staff|ambassadors?|attach[eé]s|spies|agents|members|lawmakers|mps|deputies|pupils|students|officials|officers|employees|journalists|correspondents)$/

/** Whether who is expelled leaves a country or an office, and is not driven from home. */
export const isEnvoy = (read: ReadText, spot: Spot): boolean => envoys.test(read.tokens[spot.headEnd - 1]?.lower ?? '')
