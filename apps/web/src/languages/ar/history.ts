import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** What changed on this record, and what it says of its own entries. */
export const history: Words['history'] = {
  title: 'ما تغيّر في هذا السجل',
  lead: 'لا يُعدَّل شيء هنا في موضعه. كل تغيير يُضاف مع من أجراه وسببه، ويبقى. الأحدث أولاً، لأن من يعود يسأل عن الجديد؛ أما البرامج التي تحفظ نسخة فتقرأ التاريخ نفسه من أوله.',
  description: 'ما أُضيف أو عُدّل أو صُحّح أو حُجب في هذا السجل، يوماً بيوم، مع الأسباب.',
  empty: 'لا شيء في السجل بعد.',
  nothingBefore: 'لا شيء في السجل قبل ذلك.',
  by: (author) => `أجراه ${author}`,
  byNobody: 'من أجراه غير معروض',
  noReason: 'السبب غير معروض هنا: فقد يدل على شيء محجوب.',
  step: (n) => `الإصدار ${n}`,
  stepTitle: (n) => `الإصدار ${n} من هذا السجل`,
  stepLead: 'كل ما أُضيف معاً، بترتيبه.',
  whole: 'كله',
  added: 'أُضيف',
  revised: 'عُدّل',
  others: 'وقيل عن مداخل',
  more: (n) => counted('ar', n, { one: 'وآخر غيرها', two: 'واثنان غيرها', few: 'و{n} غيرها', other: 'و{n} غيرها' }),
  atLeast: (n) => `${n} على الأقل`,
  changedIn: 'تغيّر:',
  diff: 'ما الذي تغيّر بالضبط',
  earlier: 'الأقدم',
  newest: 'الأحدث',
  feeds: 'لمتابعته',
  feedJson: 'بصيغة بيانات',
  feedAtom: 'في موجز (Atom)',
  feedNotices: 'التصحيحات والمحجوب بصيغة بيانات',
  types: {
    event: (n) =>
      counted('ar', n, { one: 'حدث واحد', two: 'حدثان', few: '{n} أحداث', many: '{n} حدثاً', other: '{n} حدث' }),
    claim: (n) =>
      counted('ar', n, { one: 'قول واحد', two: 'قولان', few: '{n} أقوال', many: '{n} قولاً', other: '{n} قول' }),
    party: (n) =>
      counted('ar', n, {
        one: 'متحدث واحد',
        two: 'متحدثان',
        few: '{n} متحدثين',
        many: '{n} متحدثاً',
        other: '{n} متحدث',
      }),
    place: (n) =>
      counted('ar', n, { one: 'مكان واحد', two: 'مكانان', few: '{n} أماكن', many: '{n} مكاناً', other: '{n} مكان' }),
    source: (n) =>
      counted('ar', n, {
        one: 'منشور واحد',
        two: 'منشوران',
        few: '{n} منشورات',
        many: '{n} منشوراً',
        other: '{n} منشور',
      }),
    report: (n) =>
      counted('ar', n, {
        one: 'نقل واحد',
        two: 'نقلان',
        few: '{n} مرات نقل',
        many: '{n} مرة نقل',
        other: '{n} مرة نقل',
      }),
    link: (n) =>
      counted('ar', n, { one: 'صلة واحدة', two: 'صلتان', few: '{n} صلات', many: '{n} صلة', other: '{n} صلة' }),
    notice: (n) =>
      counted('ar', n, {
        one: 'إشعار واحد',
        two: 'إشعاران',
        few: '{n} إشعارات',
        many: '{n} إشعاراً',
        other: '{n} إشعار',
      }),
  },
  one: {
    event: 'حدث',
    claim: 'قول',
    party: 'متحدث',
    place: 'مكان',
    source: 'منشور',
    report: 'نقل لقول',
    link: 'صلة بين أقوال',
    notice: 'إشعار',
  },
  did: {
    added: 'أُضيف',
    revised: 'عُدّل',
    corrected: 'صُحّح: كنا أسأنا القراءة',
    retracted: 'تراجع عنه قائله',
    merged: 'دُمج في مدخل آخر',
    withdrawn: 'سحبه مصدره',
    withheld: 'حُجب',
    restored: 'أُعيد عرضه',
    erased: 'مُحي',
  },
}

/** What this record says of its own entries, and what it keeps from readers. */
export const notices: Words['notices'] = {
  title: 'التصحيحات، وما هو محجوب',
  lead: 'حيث أسأنا القراءة، وحيث تراجع متحدث عن قوله، وحيث سحب مصدر صفحته، وحيث ورد الشيء مرتين: يُقال ذلك هنا، ويبقى المدخل نفسه ليُقرأ.',
  description: 'كل تصحيح وسحب ودمج في هذا السجل، وما هو محجوب بحسب صنف السبب.',
  withheldTitle: 'المحجوب والممحو',
  withheldLead:
    'تُحجب أشياء عن القراء حمايةً للناس. لا يُقال ما هي، بل كم هي ومنذ متى ولأي صنف من الأسباب. وما هو محجوب يُقرأ في كل موضع كأنه لم يكن.',
  saidTitle: 'ما قيل عن مداخل',
  none: 'لم يجرِ حتى الآن تصحيح ولا سحب ولا دمج.',
  noneWithheld: 'لا شيء محجوب، ولم يُمحَ شيء.',
  since: 'التاريخ',
  what: 'ما هو',
  done: 'ما جرى',
  why: 'صنف السبب',
  unstated: 'غير مذكور',
  classes: 'معنى الأصناف',
  entry: 'المدخل',
  into: 'الباقي',
  caption: 'ما حُجب أو أُعيد عرضه أو مُحي، بحسب التاريخ',
  cut: (n) => `لا يُعرض إلا أحدث ${n}، ويمكن قراءة الكل بصيغة بيانات.`,
}
