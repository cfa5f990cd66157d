import type { DraftValues } from '../draft.ts'
import { type Said, short, stanceOf, type Told } from './said.ts'

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

const active: readonly (readonly [RegExp, DraftValues['status']['status']])[] = [
  [/\b(?:ended|completed|concluded|finished|called off)\s+((?:its|the|an?|their|his|all)\s.{3,90})/is, 'over'],
  [/\b(?:suspended|halted|paused)\s+((?:its|the|an?|their|his|all)\s.{3,90})/is, 'suspended'],
  [/\b(?:extended|prolonged|renewed)\s+((?:its|the|an?|their|his)\s.{3,90})/is, 'extended'],
  [/\b(?:restored|regained|retaken|resumed)\s+(.{3,90})/is, 'restored'],
  [/\b(?:launched|begun|started)\s+((?:its|the|an?|their)\s.{3,90})/is, 'under-way'],
]

const matters =
  /\b(?:operations?|offensive|campaign|ceasefire|cease-fire|truce|siege|curfew|state of emergency|control|order|calm|security|stability|situation|fighting|clashes|hostilities|blockade|evacuation|search|rescue|mission|war|withdrawal|institutions|road|highway|services?|power|electricity|water|airport|border|crossing|objectives|ban|sanctions|strike|protests?|combat|assault|phase|military actions)\b/i

/** What somebody says is over, suspended or under way. */
export const status = (said: Said): Told | null => {
  if (!matters.test(said.content)) return null
  for (const [find, state] of [...active, ...states]) {
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
