import type { Words } from '../en/index.ts'

/** A part of the record shown in a frame on somebody else’s page. */
export const embed: Words['embed'] = {
  from: 'من',
  onRecord: 'في السجل',
  followed: 'متجدد: يعرض السجل كما هو لحظة النظر إليه',
  kept: (date) => `ثابت: كما كان في ${date}، وينبّه إلى وجود ما هو أحدث`,
  live: (version, when) => `كما هو السجل الآن (الإصدار ${version}، ${when}).`,
  frozen: (version, when) => `ثابت: كما كان السجل عند الإصدار ${version}، ${when}.`,
  same: 'وما زال يقول الشيء نفسه.',
  superseded: (when) => `وقد تغيّر منذ ذلك: حلّ غيره محله في ${when}.`,
  now: 'ما في السجل الآن',
  whole: 'كاملاً مع كل مصادره',
  more: (n) => `و${n} غيرها`,
  title: (what) => `في السجل: ${what}`,
  missing: 'لا شيء مدوّن تحت هذا العنوان.',
  down: 'يتعذر الوصول إلى السجل الآن.',
  badMoment: (given) => `«${given}» ليس لحظة يُعرف وقتها؛ المعروض هو السجل كما هو الآن.`,
}
