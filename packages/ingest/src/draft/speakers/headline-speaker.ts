import type { Token } from '../reading/tokens.ts'
import { bodies } from './noun-cue.ts'

const speakers =
  /^(?:minister|officials?|president|governor|mayor|chief|spokesman|spokeswoman|witness|witnesses|residents|survivors|medics|rescuers|envoy|military|media|rights|sources?|doctors|lawyers|us|mp|mps|pm|ngo|leader|secretary|opposition|rebels|activists|villagers|locals|police|prosecutors?|hospitals?|survivor|resident|medic|relatives|families|union|church|monitors?|insurgents|militants|separatists|spokespersons?|ambassador|commander|general|judge|court|lawyer|authorities|firefighters|coroner|sheriff|commissioner|king|prince|queen|coastguard|navy|ombudsman|operator|pentagon|kremlin|firefighters|brigade|bishop|scientists|experts|researchers|aid|ngos|radio|television|tv|clergy|elders|exiles|organisers|organizers|stewards)$/

/** Whether every word of a name is written with a capital. */
export const capitals = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ text, pos }) => /^\p{Lu}/u.test(text) || /^(?:ADP|DET|PART)$/.test(pos))

/** Whether the words beside the colon of a headline, or alone in brackets, name somebody who speaks. */
export const headlineSpeaker = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => bodies.has(lower) || speakers.test(lower)) ||
  (to - from <= 3 &&
    tokens.slice(from, to).every(({ pos }) => pos === 'PROPN') &&
    tokens.slice(from, to).some(({ text }) => text.length > 1 && /^\p{Lu}+$/u.test(text)))
