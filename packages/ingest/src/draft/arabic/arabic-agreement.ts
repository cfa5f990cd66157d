import { speaks } from './arabic-parties.ts'
import type { ArabicSaid } from './arabic-said.ts'
import type { ArabicSentence } from './arabic-text.ts'

const feminineHeads =
  /^(?:ل|لل|ال|و|وال)?(?:مصادر|وسائل|قوات|لجان|فرق|سلطات|كتائب|سرايا|تقارير|صحف|إسرائيل|روسيا|واشنطن|طهران|موسكو|بيروت|دمشق|حماس|امرأة|سيدة|أم|اليونيسف|الأونروا|الأمم)$/u

// Whether the verb or participle asks for a woman or a body with a feminine name; null where it does not tell.
const asksFeminine = (plain: string): boolean | null => {
  const verb = plain.replace(/^[وف](?=\p{L}{3})/u, '')
  if (/(?:وا|ون|ين|نا)$/u.test(verb)) return null
  if (
    /^ت\p{L}{2}/u.test(verb) &&
    !/^(?:تابع|تحدث|تعهد|توعد|توقع|تمسك|تبنى|تساءل|تداول|تراجع|تلقى|تذرع|تحقق)/.test(verb)
  )
    return true
  return /[تة]$/u.test(verb)
}

// Told by the speaker's own verb, else by the first word of the name; null for a name that does not tell.
const isFeminine = (said: ArabicSaid, sentences: readonly ArabicSentence[]): boolean | null => {
  const head = sentences[said.sourceSentence]?.[said.source[0]]?.plain ?? ''
  const own = /^(?:verb-first|inverted|subject-first|named)$/.test(said.rule)
    ? asksFeminine(sentences[said.sentence]?.[said.cue[0]]?.plain ?? '')
    : null
  if (own !== null) return own
  if (/(?:ة|ات)$/u.test(head) || feminineHeads.test(head)) return true
  return speaks(head) ? false : null
}

/** Who goes on speaking by a verb without a subject: the last one, or who spoke shortly before when only that one agrees with the verb. */
export const agreeing = (
  sentences: readonly ArabicSentence[],
  index: number,
  plain: string,
  spoke: readonly ArabicSaid[],
): ArabicSaid | undefined => {
  const last = spoke.at(-1)
  const asked = asksFeminine(plain)
  if (last === undefined || asked === null || isFeminine(last, sentences) !== !asked) return last
  return (
    spoke.findLast(
      (one) => index - one.sentence <= 2 && one.class !== 'weak' && isFeminine(one, sentences) === asked,
    ) ?? last
  )
}
