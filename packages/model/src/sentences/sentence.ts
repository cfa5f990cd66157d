import type { Predicate } from '../claims/kind.ts'
import { type AnyClaim, type Claim, claimKinds, isKnown } from '../entries/claim.ts'
import type { Language } from '../values/language.ts'
import { textIn } from '../values/local-text.ts'
import { isDay } from '../values/partial-date.ts'
import { dateWords } from './dates.ts'
import type { Naming } from './naming.ts'

const hedged: Record<AnyClaim['hedge'], { en: string; ar: string }> = {
  asserted: { en: '', ar: '' },
  alleged: { en: ' (put as an allegation)', ar: ' (بصيغة الادعاء)' },
  conditional: { en: ' (put as a condition)', ar: ' (بصيغة الشرط)' },
}

const predicate = (claim: AnyClaim, naming: Naming): string => {
  const { language } = naming
  const kind = claimKinds.find((known) => known.kind === claim.kind)
  if (kind === undefined || !isKnown(claim)) {
    return language === 'ar' ? textIn(claim.statement, 'ar').text : `said: ${textIn(claim.statement, 'en').text}`
  }
  // The union of kinds and the claim's own kind are the same one; the compiler cannot see that across `find`.
  const say = kind.predicate[language] as Predicate<Claim['value']>['en']
  return say(claim.value, naming, claim.asStated)
}

const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase())

const frames: Record<Language, (claim: AnyClaim, naming: Naming) => string> = {
  en: (claim, naming) => {
    const who = naming.party(claim.claimant)
    const said = `${predicate(claim, naming)}${hedged[claim.hedge].en}.`
    if (claim.statedAt === null) return `${capital(who)}, at a date not known, ${said}`
    const when = dateWords(claim.statedAt, 'en')
    if (/[?~%]/.test(claim.statedAt)) return `${capital(when)}, ${who} ${said}`
    return `${isDay(claim.statedAt) ? 'On' : 'In'} ${when}, ${who} ${said}`
  },
  // A name, a date and a noun phrase: no verb, so nothing has to agree with the speaker's gender or number.
  ar: (claim, naming) => {
    const when = claim.statedAt === null ? 'بلا تاريخ معروف' : dateWords(claim.statedAt, 'ar')
    return `${naming.party(claim.claimant)}، ${when}: ${predicate(claim, naming)}${hedged[claim.hedge].ar}.`
  },
}

/** The claim in one plain sentence that opens with who said it and when; it cannot be made without them. */
export const sentence = (claim: AnyClaim, naming: Naming): string => frames[naming.language](claim, naming)
