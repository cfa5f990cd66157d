import { z } from 'zod'
import { compareStands, otherAnswer, otherTopic } from '../compare/attitudes.ts'
import { listed } from '../sentences/naming.ts'
import { whereAndWhen } from '../sentences/scopes.ts'
import { idOf, PartyId } from '../values/id.ts'
import { textIn } from '../values/local-text.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { Topic } from '../values/topic.ts'
import { attitude } from '../vocab/attitude.ts'
import { claimKind } from './kind.ts'

// Arabic joins "b-" to the noun that follows it (see `joined`).
const modes = {
  did: { en: 'carried out', answer: 'carried it out', ar: 'ارتكاب' },
  ordered: { en: 'ordered', answer: 'ordered it', ar: 'الأمر بـ' },
  enabled: { en: 'made possible', answer: 'made it possible', ar: 'تمكين' },
  involved: { en: 'had a part in', answer: 'had a part in it', ar: 'المشاركة في' },
  'failed-to-prevent': { en: 'failed to prevent', answer: 'failed to prevent it', ar: 'عدم منع' },
} as const

const Value = z.object({
  act: Topic,
  parties: z.array(PartyId).describe('Whom it is put on; empty when the claimant says that is not established.'),
  mode: z.enum(['did', 'ordered', 'enabled', 'involved', 'failed-to-prevent']),
  attitude: attitude.schema,
  scope: Scope,
})

/** Who did, ordered, made possible or failed to prevent an act. */
export const responsibility = claimKind({
  kind: 'responsibility',
  label: { en: 'Responsibility', ar: 'مسؤولية' },
  says: {
    en: 'The claimant says who did, ordered, made possible or failed to prevent an act, or denies it.',
    ar: 'يقول صاحب القول من ارتكب فعلاً أو أمر به أو مكّن منه أو لم يمنعه، أو ينفي ذلك.',
  },
  value: Value,
  examples: [
    {
      act: { key: 'killing-of-civilians', label: { en: 'the killing of civilians', ar: 'قتل المدنيين' } },
      parties: [idOf('party', 'example', 'a-brigade')],
      mode: 'did',
      attitude: 'affirms',
      scope: unscoped,
    },
    {
      act: { key: 'killing-of-civilians', label: { en: 'the killing of civilians', ar: 'قتل المدنيين' } },
      parties: [],
      mode: 'did',
      attitude: 'reports',
      scope: { ...unscoped, window: '2025-03-06/2025-03-10' },
    },
  ],
  question: (value) => {
    const en = textIn(value.act.label, 'en').text
    const ar = textIn(value.act.label, 'ar').text
    return { topic: value.act.key, wording: { en: `Who is responsible for ${en}?`, ar: `من المسؤول عن ${ar}؟` } }
  },
  position: (value, naming) => {
    const arabic = naming.language === 'ar'
    const key = [value.attitude, value.mode, ...[...value.parties].sort()].join(' ')
    if (value.parties.length === 0) return { key, wording: arabic ? 'غير محسوم' : 'Not established' }

    const names = listed(
      value.parties.map((party) => naming.party(party)),
      naming.language,
    )
    const did = arabic ? modes[value.mode].ar.replace(/ ?بـ$/, '') : modes[value.mode].answer
    const stand = attitude.terms[value.attitude].label[naming.language]
    return {
      key,
      wording: `${names}: ${did} (${stand})`,
    }
  },
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) => {
      const act = textIn(value.act.label, 'en').text
      const tail = whereAndWhen(value.scope, naming)
      if (value.parties.length === 0) return `did not name who was responsible for ${act}${tail}`
      const who = listed(
        value.parties.map((party) => naming.party(party)),
        'en',
      )
      const verb = modes[value.mode].en
      const said: Record<typeof value.attitude, string> = {
        affirms: `said that ${who} ${verb} ${act}`,
        denies: `denied that ${who} ${verb} ${act}`,
        partly: `said that ${who} in part ${verb} ${act}`,
        'warns-of': `warned that ${who} may have ${verb} ${act}`,
        reports: `cited reports that ${who} ${verb} ${act}`,
      }
      return said[value.attitude] + tail
    },
    ar: (value, naming) => {
      const act = textIn(value.act.label, 'ar').text
      const tail = whereAndWhen(value.scope, naming)
      if (value.parties.length === 0) return `من دون تسمية المسؤول عن ${act}${tail}`
      const who = listed(
        value.parties.map((party) => naming.party(party)),
        'ar',
      )
      const said: Record<typeof value.attitude, string> = {
        affirms: 'القول بمسؤولية',
        denies: 'نفي مسؤولية',
        partly: 'القول بمسؤولية جزئية على',
        'warns-of': 'التحذير من مسؤولية محتملة على',
        reports: 'نقل تقارير عن مسؤولية',
      }
      return `${said[value.attitude]} ${who} عن ${modes[value.mode].ar} ${act}${tail}`.replace('بـ ', 'ب')
    },
  },
  compare: (a, b, world) => {
    if (a.event !== b.event || a.value.act.key !== b.value.act.key) return otherTopic()
    const blamed = new Set(a.value.parties)
    const shared =
      b.value.parties.some((party) => blamed.has(party)) || (blamed.size === 0 && b.value.parties.length === 0)
    if (a.value.mode !== b.value.mode || !shared) return otherAnswer()
    const same = blamed.size === b.value.parties.length && b.value.parties.every((party) => blamed.has(party))
    // Naming one group more is another answer; naming one that the other clears is a clash.
    if (!same && a.value.attitude === b.value.attitude) return otherAnswer()
    return compareStands(a.value, b.value, world)
  },
  columns: [
    { name: 'act', description: 'The act.', cell: (value) => value.act.key },
    {
      name: 'parties',
      description: 'Whom it is put on, ids separated by semicolons.',
      cell: (value) => value.parties.join(';'),
    },
    { name: 'mode', description: 'did, ordered, enabled, involved or failed-to-prevent.', cell: (value) => value.mode },
    { name: 'attitude', description: 'affirms, denies, partly, warns-of or reports.', cell: (value) => value.attitude },
  ],
  crosswalk: { 'schema.org': 'Claim', airwars: 'belligerent' },
})
