import type { DraftValues } from '../draft.ts'
import { characterisation } from './characterisations.ts'
import { responsibility, sequence } from './deeds.ts'
import { type Said, short, stanceOf, type Told } from './said.ts'
import { status } from './states.ts'
import { commitment, demand } from './undertakings.ts'

const seen =
  /\b(?:residents?|witness(?:es)?|eyewitness\w*|survivors?|villagers?|relatives?|neighbou?rs?|locals|teacher|farmer|shopkeeper|mother|father|brother|sister|widow|son|daughter|driver|student|inhabitants?|families|people who)\b/i

const vantageOf = ({ source, content }: Said): DraftValues['account']['vantage'] => {
  if (/survivor/i.test(source)) return 'survivor'
  if (/mother|father|brother|sister|widow|son\b|daughter|relative|famil/i.test(source)) return 'relative'
  if (/witness/i.test(source)) return 'witness'
  if (/suspect|defendant|accused/i.test(source)) return 'accused'
  if (seen.test(source)) return 'resident'
  return /\b(?:we|I|my|our)\b/.test(content) && seen.test(source) ? 'witness' : 'outside'
}

const happening =
  /\b(?:attack(?:s|ed)?|clash(?:es|ed)?|shell(?:ing|ed)|bomb(?:ing|ed)|explosions?|exploded|blasts?|bombs?|hit|struck|landed|fell on|raid(?:s|ed)?|ambush(?:es|ed)?|shoot(?:ing|ings)|shot|fire|fired|strikes?|airstrikes?|kill(?:ings?|ed)|violence|looting|kidnappings?|abductions?|took place|taken place|happened|occurred|broke out|erupted|protests?|demonstrations?|arrested|crashed|collapsed|earthquake|flood|election)\b/i

/** Tells the kinds of what was said, the surest first; there is always one. */
export const kindsOf = (said: Said): Told[] => {
  if (said.class === 'silence')
    return [
      {
        kind: 'silence',
        value: { manner: 'declined', about: null },
        stance: 'affirms',
        rule: 'kind.silence',
        sure: true,
      },
    ]
  const tells: (Told | null)[] = [
    said.class === 'name' || said.lemma === 'describe' || said.class === 'condemn' || said.class === 'deny'
      ? characterisation(said)
      : null,
    said.class === 'demand' ? demand(said) : null,
    said.class === 'commit' ? commitment(said) : null,
    said.class === 'accuse' ? responsibility(said) : null,
    said.class === 'account' ? accountOf(said) : null,
    characterisation(said),
    sequence(said),
    commitment(said),
    status(said),
    responsibility(said),
    demand(said),
  ]
  const found: Told[] = []
  for (const told of tells) if (told !== null && !found.some(({ kind }) => kind === told.kind)) found.push(told)
  const sure = found.filter((told) => told.sure)
  if (sure.length > 0) return sure.filter(({ kind }, index) => index === 0 || kind === 'characterisation')
  if (seen.test(said.source)) return [accountOf(said)]
  const first = found[0]
  if (first !== undefined) return [first]
  if (happening.test(said.content))
    return [
      {
        kind: 'occurrence',
        value: { happening: short(said.content) },
        stance: stanceOf(said),
        rule: 'kind.happening',
        sure: false,
      },
    ]
  return [accountOf(said)]
}

const accountOf = (said: Said): Told => ({
  kind: 'account',
  value: { vantage: vantageOf(said), summary: short(said.content) },
  stance: stanceOf(said),
  rule: 'kind.account',
  sure: said.class === 'account',
})
