import type { Language } from '../values/language.ts'
import type { Population } from '../values/population.ts'

type Forms = {
  readonly noun?: string
  readonly one?: string
  readonly adjective?: string
  readonly suffix?: string
  readonly feminine?: string
}

// How each term bends inside a phrase. English puts adjectives before the noun, Arabic after it.
const english: Readonly<Record<string, Forms>> = {
  'not-fighting': {
    noun: 'civilians and disarmed fighters',
    one: 'civilian or disarmed fighter',
    adjective: 'unarmed',
  },
  civilian: { noun: 'civilians', one: 'civilian', adjective: 'civilian' },
  'hors-de-combat': { noun: 'disarmed fighters', one: 'disarmed fighter', adjective: 'disarmed' },
  fighter: { noun: 'fighters', one: 'fighter', adjective: 'fighting' },
  female: { noun: 'women', one: 'woman', adjective: 'female' },
  male: { noun: 'men', one: 'man', adjective: 'male' },
  child: { noun: 'children', one: 'child', adjective: 'underage' },
  adult: { noun: 'adults', one: 'adult', adjective: 'adult' },
  alawite: { noun: 'Alawites', one: 'Alawite', adjective: 'Alawite' },
  christian: { noun: 'Christians', one: 'Christian', adjective: 'Christian' },
  druze: { noun: 'Druze', one: 'Druze', adjective: 'Druze' },
  sunni: { noun: 'Sunnis', one: 'Sunni', adjective: 'Sunni' },
  'health-worker': { noun: 'health workers', one: 'health worker' },
  journalist: { noun: 'journalists', one: 'journalist' },
  clergy: { noun: 'clergy', one: 'member of the clergy' },
  'aid-worker': { noun: 'aid workers', one: 'aid worker' },
  'government-side': { suffix: 'on the government side' },
  'government-forces': {
    noun: 'members of government forces',
    one: 'member of government forces',
    suffix: 'of government forces',
  },
  'opposing-side': { suffix: 'fighting the government' },
  'former-government': { suffix: 'aligned with the former government' },
}

const arabic: Readonly<Record<string, Forms>> = {
  'not-fighting': { noun: 'المدنيين والمقاتلين منزوعي السلاح', adjective: 'غير المقاتلين' },
  civilian: { noun: 'المدنيين', adjective: 'المدنيين', feminine: 'المدنيات' },
  'hors-de-combat': { noun: 'المقاتلين منزوعي السلاح', adjective: 'منزوعي السلاح' },
  fighter: { noun: 'المقاتلين', adjective: 'المقاتلين' },
  female: { noun: 'النساء', adjective: 'الإناث' },
  male: { noun: 'الرجال', adjective: 'الذكور' },
  child: { noun: 'الأطفال', adjective: 'القاصرين', feminine: 'القاصرات' },
  adult: { noun: 'البالغين', adjective: 'البالغين', feminine: 'البالغات' },
  alawite: { noun: 'العلويين', adjective: 'العلويين', feminine: 'العلويات' },
  christian: { noun: 'المسيحيين', adjective: 'المسيحيين', feminine: 'المسيحيات' },
  druze: { noun: 'الدروز', adjective: 'الدروز', feminine: 'الدرزيات' },
  sunni: { noun: 'السنة', adjective: 'السنة', feminine: 'السنيات' },
  'health-worker': { noun: 'العاملين الصحيين' },
  journalist: { noun: 'الصحفيين' },
  clergy: { noun: 'رجال الدين' },
  'aid-worker': { noun: 'عمال الإغاثة' },
  'government-side': { suffix: 'في الجانب الحكومي' },
  'government-forces': { noun: 'عناصر القوات الحكومية', suffix: 'من القوات الحكومية' },
  'opposing-side': { suffix: 'ممن يقاتلون الحكومة' },
  'former-government': { suffix: 'الموالين للحكومة السابقة' },
}

/** Which people, as a noun phrase: "Alawite civilians"; `single` for one of them, where the language tells them apart. */
export const populationWords = (population: Population, language: Language, single = false): string => {
  const forms = language === 'ar' ? arabic : english
  const { occupation, age, sex, status, community, affiliation } = population
  const order = [occupation, age, sex, status, community].filter((term) => term !== undefined)
  const head = order.find((term) => forms[term]?.noun !== undefined)
  const others = order
    .filter((term) => term !== head)
    .flatMap((term) => (head === 'female' ? forms[term]?.feminine : undefined) ?? forms[term]?.adjective ?? [])
  const nounOf = (form: Forms | undefined) => (single ? (form?.one ?? form?.noun) : form?.noun)
  const bare = head === undefined ? undefined : nounOf(forms[head])
  const side = affiliation === undefined ? undefined : forms[affiliation]
  const anyone = language === 'ar' ? 'الأشخاص' : single ? 'person' : 'people'
  const noun = bare ?? nounOf(side) ?? anyone
  const suffix = side === undefined || (bare === undefined && side.noun !== undefined) ? [] : [side.suffix ?? '']
  return language === 'ar' ? [noun, ...others, ...suffix].join(' ') : [...others.reverse(), noun, ...suffix].join(' ')
}
