import type { CueClass } from './cues.ts'
import type { DraftStance, DraftValues } from './draft.ts'
import { hedgeIn } from './hedges.ts'
import { readLexicon } from './lexicon.ts'

/** What was said, for telling its kind: the words and how they were brought. */
export interface Said {
  readonly content: string
  readonly class: CueClass
  readonly lemma: string
  /** The words for the speaker, with title and apposition. */
  readonly source: string
  readonly direct: boolean
}

type Kind = Exclude<keyof DraftValues, 'casualties' | 'tally'>
/** A kind with its value and how the speaker stands to it. */
export type Told = {
  [K in Kind]: { kind: K; value: DraftValues[K]; stance: DraftStance; rule: string; sure: boolean }
}[Kind]

const labels = readLexicon('labels').map(({ pattern = '', term = '' }) => ({
  find: new RegExp(String.raw`\b(?:${pattern})\b`, 'i'),
  term: term === '' ? null : term,
}))

const stanceOf = ({ class: kind, content }: Said): DraftStance => {
  if (kind === 'deny') return 'denies'
  if (kind === 'warn') return 'warns'
  if (
    /^(?:condemn|praise|doubt)$/.test(kind) &&
    /\b(?:reports?|allegations?|accounts?|claims?|accusations?)\b/i.test(content)
  )
    return 'reports'
  return 'affirms'
}

const short = (text: string): string => text.replace(/^[“"‘«\s]+|[”"’»,.\s]+$/g, '').trim() || text

const denied = /\b(?:no|not|never|n[’']t|denied|false|untrue|without|nothing)\b/i

const characterisation = (said: Said): Told | null => {
  const hit = labels
    .map(({ find, term }) => ({ found: find.exec(said.content), term }))
    .find(({ found }) => found !== null)
  const name = said.class === 'name'
  if (hit?.found == null) {
    if (!name) return null
    const label =
      /\bas\s+(.+)$/is.exec(said.content)?.[1] ?? /[“"‘]([^”"’]+)[”"’]/.exec(said.content)?.[1] ?? said.content
    return {
      kind: 'characterisation',
      value: { label: short(label), term: null },
      stance: 'affirms',
      rule: 'kind.name',
      sure: true,
    }
  }
  const before = said.content.slice(Math.max(0, hit.found.index - 60), hit.found.index)
  const stance = stanceOf(said)
  const negated = denied.test(before.slice(-35))
  const may = /\b(?:may|might|could|would|risks?|danger|fears?|threat)\b/i.test(before)
  const predicated =
    name ||
    /^(?:deny|condemn|warn|accuse|doubt)$/.test(said.class) ||
    /\b(?:amount(?:s|ed|ing)? to|constitut\w+|is|was|were|are|be|been|of|as|called?|as|committ?\w+|face[sd]?|a|an)\s+(?:an?\s+|the\s+|clear\s+|possible\s+|alleged\s+)?[“"‘']?$/i.test(
      before,
    ) ||
    hit.found.index < 12
  const settled: DraftStance = stance !== 'affirms' ? stance : negated ? 'denies' : may ? 'warns' : 'affirms'
  return {
    kind: 'characterisation',
    value: { label: hit.found[0], term: hit.term },
    stance: settled,
    rule: 'kind.label',
    sure: predicated,
  }
}

const acts =
  /\b(?:carried out|carrying out|perpetrated|orchestrated|masterminded|staged|committed|(?:was|were|is|are|being|be) behind|(?<!those )(?<!hold )responsib(?:le|ility) for|(?:ordered|authorised|authorized) (?:the|an?)|launched (?:the|an?) (?:\w+ )?(?:attack|assault|strike|raid)|opened fire|ambushed|attacked|shelled|bombed|besieged|stormed|burned|torched|looted|hunting|executed|targeted|targeting|blamed on|at the hands of)\b/i
const responsibility = (said: Said): Told | null => {
  const stance = stanceOf(said)
  if (said.class === 'accuse') {
    const parts = /^(.*?)\s+(?:of|for|on)\s+(.+)$/is.exec(said.content)
    const blamedOn = said.lemma === 'blame' && /\son\s/.test(said.content)
    const [party, act] = blamedOn ? [parts?.[2], parts?.[1]] : [parts?.[1], parts?.[2]]
    return {
      kind: 'responsibility',
      value: { act: act === undefined ? null : short(act), party: short(party ?? said.content), mode: 'did' },
      stance,
      rule: 'kind.accuse',
      sure: true,
    }
  }
  const found = acts.exec(said.content)
  if (found === null) return null
  const party = said.content.slice(0, found.index).replace(/\b(?:had|has|have|was|were|is|are|been)\s*$/i, '')
  const act = said.content.slice(found.index)
  const negated = denied.test(party.slice(-30)) || /\b(?:no|not)\b/.test(party)
  const mode = /order|authori/i.test(found[0]) ? 'ordered' : 'did'
  const sure = !/^(?:attacked|targeted|targeting|committed|burned|staged|executed|looted|hunting)$/i.test(found[0])
  return {
    kind: 'responsibility',
    value: { act: short(act), party: party.trim() === '' ? null : short(party), mode },
    stance: stance === 'affirms' && negated ? 'denies' : stance,
    rule: 'kind.act',
    sure,
  }
}

const order =
  /\b(?:began (?:with|when|after)|started (?:with|when|after)|triggered(?: by)?|sparked(?: by)?|set off|the first (?:attack|shots?|to (?:attack|open fire|fire))|fired first|attacked first|after which|in response to|in retaliation for|retaliat\w+ (?:for|against|to)|was preceded by|followed (?:by|an?|the)|came after|provoked(?: by)?|prompted by|only after)\b/i
const sequence = (said: Said): Told | null => {
  const found = order.exec(said.content)
  if (found === null) return null
  const [before, after] = [
    short(said.content.slice(0, found.index) || said.content),
    short(said.content.slice(found.index + found[0].length) || said.content),
  ]
  const backwards =
    /with|when|after|by|response|retaliat|followed an|followed the|prompted/i.test(found[0]) &&
    !/after which|followed by/i.test(found[0])
  return {
    kind: 'sequence',
    value: { trigger: backwards ? after : before, response: backwards ? before : after },
    stance: stanceOf(said),
    rule: 'kind.order',
    sure: true,
  }
}

const states: readonly (readonly [RegExp, DraftValues['status']['status']])[] = [
  [/\b(?:end|conclusion|completion|termination) (?:of|to) (.{3,90})/is, 'over'],
  [
    /\b(.{0,90}?)\b(?:(?:has|have|had|was|were|is|are|been) )*(?:ended|concluded|completed|finished|over|terminated|achieved its (?:goals|objectives)|come to an end|(?:objectives|goals) had been realized)\b/is,
    'over',
  ],
  [/\b(?:suspension|halt|pause) (?:of|to|in) (.{3,90})/is, 'suspended'],
  [/\b(.{0,90}?)\b(?:suspended|halted|paused|on hold|postponed)\b/is, 'suspended'],
  [/\b(?:extension) of (.{3,90})/is, 'extended'],
  [/\b(.{0,90}?)\b(?:extended|prolonged|renewed)\b/is, 'extended'],
  [
    /\b(.{0,90}?)\b(?:(?:has|have|had|was|were|being|been) )*(?:restored|reopened|resumed|regained|retaken|recaptured|resume normal operations|brought (?:back )?under control|back under control|under (?:full )?control)\b/is,
    'restored',
  ],
  [/\b(?:start|launch|beginning|resumption) of (.{3,90})/is, 'under-way'],
  [
    /\b(.{0,90}?)\b(?:under ?way|ongoing|continuing|in progress|still going on|in force|in effect|has begun|had begun|have begun|entered into force|took effect|taken effect)\b/is,
    'under-way',
  ],
  [/\b(.{0,90}?)\b(?:lost control|fallen|fell to|out of service)\b/is, 'lost'],
]
const matters =
  /\b(?:operations?|offensive|campaign|ceasefire|cease-fire|truce|siege|curfew|state of emergency|control|order|calm|security|stability|situation|fighting|clashes|hostilities|blockade|evacuation|search|rescue|mission|war|withdrawal|institutions|road|highway|services?|power|electricity|water|airport|border|crossing|objectives|ban|sanctions|strike|protests?|combat|assault|phase|military actions)\b/i
const status = (said: Said): Told | null => {
  if (!matters.test(said.content)) return null
  for (const [find, state] of states) {
    const found = find.exec(said.content)
    if (found === null || !matters.test(found[0])) continue
    const subject = short(found[1] ?? '')
    const planned = /\b(?:will|would|plans?|planned|due to|scheduled)\b/i.test(found[0])
    return {
      kind: 'status',
      value: { subject: subject === '' ? short(found[0]) : subject, status: planned ? 'planned' : state },
      stance: stanceOf(said),
      rule: 'kind.state',
      sure: true,
    }
  }
  return null
}

const bodyMade =
  /\b(?:formation|establishment|creation|launch|opening|setting up|formed|set up|creating|forming|establish\w*)\b.{0,40}\b(?:committee|commission|inquiry|investigation|panel|body|tribunal|court|task force|fund)\b/i
const own =
  /^[“"‘\s]*(?:(?:it|they|we|he|she|i|his|her|their|our|the (?:government|ministry|army|authorities|state|country|committee|commission|group|council)(?: itself)?)\b[^,.;]{0,25})\b(?:will|would|shall|’ll|'ll|is going to|are going to|intends? to|plans? to)\b/i
const commitment = (said: Said): Told | null => {
  const made = bodyMade.test(said.content) && /^(?:say|commit)$/.test(said.class)
  if (
    said.class === 'commit' ||
    made ||
    (own.test(said.content) &&
      !/\b(?:would|will) (?:not be surprised|have been|be likely|likely)\b/i.test(said.content))
  )
    return {
      kind: 'commitment',
      value: { what: short(said.content) },
      stance: stanceOf(said),
      rule: said.class === 'commit' ? 'kind.cue' : 'kind.undertaking',
      sure: true,
    }
  return null
}

const ought =
  /\b(?:must|should|needs? to|ha(?:s|ve) to|ought to|the (?:urgent )?need (?:for|to)|it is (?:vital|essential|imperative|crucial)|calls? (?:for|on)|let us|stop)\b/i
const demand = (said: Said): Told | null => {
  if (said.class === 'demand') {
    const parts = /^(.*?)\s+(?:to|not to)\s+(.+)$/is.exec(said.content)
    const addressed =
      parts !== null && /^(?:urge|ask|order|instruct|implore|beg|press|appeal|call on)$/.test(said.lemma)
    return {
      kind: 'demand',
      value: {
        addressee: addressed ? short(parts[1] ?? '').replace(/^to\s+/, '') || null : null,
        what: short(addressed ? (parts[2] ?? said.content) : said.content),
      },
      stance: 'affirms',
      rule: 'kind.cue',
      sure: true,
    }
  }
  if (!ought.test(said.content) || /^(?:deny|count|account|condemn|accuse|name)$/.test(said.class)) return null
  const must = /^(.{2,80}?)\s+(?:must|should|needs? to|ha(?:s|ve) to|ought to)\s+(.+)$/is.exec(said.content)
  return {
    kind: 'demand',
    value: { addressee: must === null ? null : short(must[1] ?? '') || null, what: short(must?.[2] ?? said.content) },
    stance: 'affirms',
    rule: 'kind.ought',
    sure: /\b(?:must|need)\b/i.test(said.content),
  }
}

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
  /\b(?:attack(?:s|ed)?|clash(?:es|ed)?|shell(?:ing|ed)|bomb(?:ing|ed)|explosions?|blasts?|raid(?:s|ed)?|ambush(?:es|ed)?|shoot(?:ing|ings)|shot|fire|fired|strikes?|airstrikes?|kill(?:ings?|ed)|violence|looting|kidnappings?|abductions?|took place|taken place|happened|occurred|broke out|erupted|protests?|demonstrations?|arrested|crashed|collapsed|earthquake|flood|election)\b/i

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
    said.class === 'name' || said.class === 'condemn' || said.class === 'deny' ? characterisation(said) : null,
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

/** How the speaker stands to a number. */
export const figureStance = stanceOf
export { hedgeIn }
