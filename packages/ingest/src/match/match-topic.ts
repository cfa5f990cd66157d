import { type Claim, type ClaimKindName, type Topic, Topic as TopicShape } from '@onrecord/model'
import { bestOf, type Offer, type Reason } from './offer.ts'
import { sameWord, wordsOf } from './words-of.ts'

/** What claims of one kind are about on the record: the key and the words of a question that is there. */
export interface KnownTopic {
  /** The event whose question it is: the one drafts are filed to, or a part of it. */
  readonly event: string
  readonly kind: ClaimKindName
  readonly topic: Topic
}

// Where a kind of claim says what it is about; the other kinds have one question for each of their terms.
const about: Partial<Record<ClaimKindName, string>> = {
  responsibility: 'act',
  occurrence: 'happening',
  sequence: 'happening',
  status: 'subject',
  commitment: 'matter',
  demand: 'matter',
  account: 'topic',
  silence: 'about',
}

/** What claims about an event and its parts are about, each once for each kind of claim; the event's own come first. */
export const topicsOf = (claims: readonly Claim[], event: string): KnownTopic[] => {
  const found = new Map<string, KnownTopic>()
  const own = claims.filter((claim) => claim.event === event)
  for (const { event: of, kind, value } of [...own, ...claims.filter((claim) => claim.event !== event)]) {
    const field = about[kind]
    const read = field === undefined ? null : TopicShape.safeParse((value as Record<string, unknown>)[field])
    const name = read?.success ? `${kind} ${read.data.key}` : null
    if (name !== null && read?.success && !found.has(name)) found.set(name, { event: of, kind, topic: read.data })
  }
  return [...found.values()]
}

// Words for one matter: who asks for an investigation asks for an inquiry.
const families: Readonly<Record<string, string>> = {
  investigate: 'inquiry',
  investigation: 'inquiry',
  investigating: 'inquiry',
  enquiry: 'inquiry',
  probe: 'inquiry',
  accountable: 'accountability',
  account: 'accountability',
  killed: 'killing',
  killings: 'killing',
  deaths: 'killing',
  civilian: 'civilians',
}
const meaning = (text: string): string[] => wordsOf(text).map((word) => families[word] ?? word)

// More words than these beside one that is shared, and they may be about anything.
const FEW = 3

const reasonFor = (words: readonly string[], named: readonly string[], label: string): Reason | null => {
  const shared = named.filter((word) => words.some((other) => sameWord(word, other)))
  if (named.length === 0 || shared.length === 0) return null
  const said = shared.map((word) => `“${word}”`).join(', ')
  // "the operation's end", where the event has one operation
  if (words.every((word) => named.some((other) => sameWord(word, other))))
    return { part: 'contained', weight: 1, because: `“${words.join(' ')}” is short for “${label}”` }
  const whole = shared.length === named.length && (named.length > 1 || words.length <= FEW)
  const weight = whole ? 1 : Math.round((0.7 * shared.length * 100) / named.length) / 100
  const because = whole ? `all its words are there: ${said}` : `it has ${said} of “${label}”`
  return { part: 'words', weight, because }
}

const wordedIn = ({ key, label }: Topic): [label: string, words: string[]][] =>
  [...Object.values(label), key.replaceAll('-', ' ')].map((text) => [text, meaning(text)])

/** The questions of an event that words may belong to, each with the reason, the best first. */
export const matchTopics = (kind: ClaimKindName, words: string, known: readonly KnownTopic[]): Offer[] => {
  const said = meaning(words)
  return bestOf(
    known.flatMap(({ kind: of, topic }) => {
      if (of !== kind) return []
      const [best] = wordedIn(topic)
        .map(([label, named]) => reasonFor(said, named, label))
        .filter((found): found is Reason => found !== null)
        .sort((a, b) => b.weight - a.weight)
      return best === undefined
        ? []
        : [{ id: topic.key, name: topic.label.en ?? topic.key, weight: best.weight, reasons: [best] }]
    }),
  )
}

/** The one question of an event all whose words stand in the words of a draft; null when there is none, or more than one. */
export const soleTopic = (kind: ClaimKindName, words: string, known: readonly KnownTopic[]): KnownTopic | null => {
  const whole = matchTopics(kind, words, known).filter(({ weight }) => weight >= 1)
  const [only] = whole
  return whole.length === 1 ? (known.find((one) => one.kind === kind && one.topic.key === only?.id) ?? null) : null
}
