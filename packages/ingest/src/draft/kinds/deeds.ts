import { denied, type Said, short, stanceOf, type Told } from './said.ts'

const acts =
  /\b(?:carried out|carrying out|perpetrated|orchestrated|masterminded|staged|committed|(?:was|were|is|are|being|be) behind|(?<!those )(?<!hold )responsib(?:le|ility) for|(?:ordered|authorised|authorized) (?:the|an?)|launched (?:the|an?) (?:\w+ )?(?:attack|assault|strike|raid)|opened fire|ambushed|attacked|shelled|bombed|besieged|stormed|burned|torched|looted|hunting|executed|targeted|targeting|blamed on|at the hands of)\b/i

/** Whom somebody holds responsible. */
export const responsibility = (said: Said): Told | null => {
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

/** What somebody says came first. */
export const sequence = (said: Said): Told | null => {
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
