import { type Said, short, stanceOf, type Told } from './said.ts'

const bodyMade =
  /\b(?:formation|establishment|creation|launch|opening|setting up|formed|set up|creating|forming|establish\w*)\b.{0,40}\b(?:committee|commission|inquiry|investigation|panel|body|tribunal|court|task force|fund)\b/i

const own =
  /^[“"‘\s]*(?:(?:it|they|we|he|she|i|his|her|their|our|the (?:government|ministry|army|authorities|state|country|committee|commission|group|council)(?: itself)?)\b[^,.;]{0,25})\b(?:will|would|shall|’ll|'ll|is going to|are going to|intends? to|plans? to)\b/i

/** What somebody undertakes. */
export const commitment = (said: Said): Told | null => {
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

/** What somebody asks of others. */
export const demand = (said: Said): Told | null => {
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
