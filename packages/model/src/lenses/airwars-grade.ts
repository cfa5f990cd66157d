import { sameSpeaker } from '../compare/figures.ts'
import { originsOf } from '../compare/origins.ts'
import { type Claim, isKnown } from '../entries/claim.ts'
import { type Lens, steps } from './lens.ts'

type Blame = Extract<Claim, { kind: 'responsibility' }>

const grades = {
  confirmed: { en: 'Confirmed: a named party has accepted responsibility.', ar: 'مؤكد: طرف مسمّى قبل المسؤولية.' },
  contested: {
    en: 'Contested: different parties are held responsible.',
    ar: 'متنازع عليه: تُحمَّل أطراف مختلفة المسؤولية.',
  },
  fair: {
    en: 'Fair: two or more independent origins name one party.',
    ar: 'مقبول: أصلان مستقلان أو أكثر يسميان طرفاً واحداً.',
  },
  weak: { en: 'Weak: one origin only.', ar: 'ضعيف: أصل واحد فقط.' },
  none: { en: 'No grade: nobody names a party.', ar: 'بلا تصنيف: لا أحد يسمي طرفاً.' },
} as const

/** A grade by Airwars’ published definitions, from who is held responsible and by how many origins. */
export const airwarsGrade: Lens = {
  name: 'airwars-grade',
  label: { en: 'Grade by Airwars’ definitions', ar: 'التصنيف بحسب تعريفات Airwars' },
  definition: {
    en: 'Airwars’ five grades applied mechanically: confirmed when a party accepts responsibility, contested when different parties are blamed, fair with two or more origins, weak with one. “Discounted” needs a judgement on who the dead were, which this lens does not make. Airwars itself has not graded this event here.',
    ar: 'تصنيفات Airwars الخمسة مطبقة آلياً: مؤكد إذا قبل طرف المسؤولية، متنازع عليه إذا حُمّلت أطراف مختلفة، مقبول بأصلين أو أكثر، ضعيف بأصل واحد. أما «مستبعد» فيتطلب حكماً على هوية القتلى لا تصدره هذه العدسة. ولم تصنف Airwars نفسها هذا الحدث هنا.',
  },
  apply: ({ population, figures, claims, world }) => {
    const known = claims.filter(isKnown)
    const blames = known.filter(
      (claim): claim is Blame =>
        claim.kind === 'responsibility' && claim.value.attitude === 'affirms' && claim.value.parties.length > 0,
    )
    const accepted = blames.filter((claim) =>
      claim.value.parties.some((party) => sameSpeaker(party, claim.claimant, world)),
    )
    const blamed = new Set(blames.flatMap((claim) => claim.value.parties))
    const origins = originsOf(
      blames.length > 0 ? blames : figures,
      new Map(claims.map((claim) => [claim.id, claim])),
      world,
    )
    const grade =
      accepted.length > 0
        ? 'confirmed'
        : blamed.size > 1
          ? 'contested'
          : blames.length === 0
            ? 'none'
            : origins.length > 1
              ? 'fair'
              : 'weak'
    const used = accepted.length > 0 ? accepted : blames
    const rest = known.filter(
      (claim): claim is Blame => claim.kind === 'responsibility' && !used.includes(claim as Blame),
    )
    return {
      lens: 'airwars-grade',
      population,
      low: null,
      best: null,
      high: null,
      grade,
      used: steps(used, { en: 'It names who is responsible.', ar: 'يسمي المسؤول.' }),
      dropped: [
        ...steps(rest, { en: 'It names nobody, or does not affirm it.', ar: 'لا يسمي أحداً أو لا يؤكد.' }),
        ...steps(figures, { en: 'A figure does not bear on the grade.', ar: 'الرقم لا يؤثر في التصنيف.' }),
      ],
      sentence: { en: `By Airwars’ definitions: ${grades[grade].en}`, ar: `بحسب تعريفات Airwars: ${grades[grade].ar}` },
    }
  },
}
