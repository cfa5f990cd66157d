import { idOf, type Party, parseEntry } from '@onrecord/model'
import type { Draft } from '../draft/draft.ts'
import type { WrittenHead } from '../drafts/drafts-file.ts'

const signs: readonly { readonly kind: Party['kind']; readonly words: RegExp }[] = [
  { kind: 'un-body', words: /\b(UN|U\.N\.|United Nations|OHCHR|UNICEF|OCHA)\b|الأمم المتحدة/ },
  {
    kind: 'state-body',
    words:
      /\b(ministry|government|army|military|police|court|authorit\w+|security forces|presidency|department)\b|وزارة|حكومة|الجيش|الشرطة|محكمة/i,
  },
  {
    kind: 'monitor',
    words: /\b(observatory|monitor\w*|network for human rights|documentation|watch)\b|المرصد|الشبكة/i,
  },
  { kind: 'committee', words: /\b(commission|committee|inquiry|panel)\b|لجنة/i },
  {
    kind: 'media',
    words: /\b(news|agency|times|post|tribune|television|tv|radio|newspaper|broadcaster)\b|وكالة|صحيفة|قناة/i,
  },
  { kind: 'armed-group', words: /\b(brigade|militia|rebels?|front|forces|battalion)\b|لواء|كتيبة|فصيل/i },
  { kind: 'ngo', words: /\b(association|union|charity|organi[sz]ation|group|society|crescent|cross)\b|جمعية|منظمة/i },
]

/** The entry of a party nobody has on record yet, from the words for it alone; a person may say more of it later. */
export const newParty = (
  words: string,
  { language, textSha256 }: Pick<WrittenHead, 'language' | 'textSha256'>,
  source: Draft['source'],
  publishes = false,
): Party => {
  const unnamed = source?.role === 'unnamed' && !publishes
  const known = signs.find((sign) => sign.words.test(words))?.kind
  // Who published the article is no person, however much the name looks like one: "Enab Baladi".
  const kind = unnamed ? 'unnamed' : (known ?? (publishes ? 'media' : fallback(words)))
  return parseEntry({
    type: 'party',
    // "Residents" in two articles are two groups of people until somebody knows better.
    id:
      kind === 'unnamed'
        ? idOf('party', 'drafted-words', textSha256, words)
        : idOf('party', 'drafted-name', language, words),
    refs: [{ scheme: 'drafted-name', value: words.slice(0, 512) }],
    name: { [language]: words },
    shortName: null,
    aliases: [],
    kind,
    description: null,
    partOf: null,
    affiliations: [],
    website: null,
  }) as Party
}

// "Volker Türk" is somebody; "residents of the town" is nobody in particular.
const fallback = (words: string): Party['kind'] =>
  /^\p{Lu}[\p{L}'’.-]+(?:\s+(?:al-|bin |ibn |de |van )?\p{Lu}[\p{L}'’.-]+)+$/u.test(words) ? 'person' : 'unnamed'
