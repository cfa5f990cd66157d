import { vocabulary } from './vocabulary.ts'

/** What a reader should know about how a claim was read. */
export const caution = vocabulary(
  'caution',
  'What a reader should know about how a claim was read.',
  {
    'window-not-stated': {
      label: {
        en: 'the period counted is not stated in the excerpt read',
        ar: 'الفترة المشمولة غير مذكورة في المقتطف المقروء',
      },
      definition: {
        en: 'The words read do not say from when to when.',
        ar: 'الكلمات المقروءة لا تحدد البداية والنهاية.',
      },
      broader: null,
    },
    'statement-date-approximate': {
      label: { en: 'the date of the statement is approximate', ar: 'تاريخ القول تقريبي' },
      definition: { en: 'The day it was said was inferred.', ar: 'اليوم الذي قيل فيه مُستنتج.' },
      broader: null,
    },
    'documentation-date': {
      label: { en: 'dates are of documentation, not of death', ar: 'التواريخ تواريخ توثيق لا وفاة' },
      definition: {
        en: 'The figure was added that day; the deaths may be earlier.',
        ar: 'أُضيف الرقم يومها وقد تكون الوفيات أسبق.',
      },
      broader: null,
    },
    'tertiary-source': {
      label: { en: 'read in a third-hand source', ar: 'مقروء في مصدر ثالث' },
      definition: {
        en: 'The page read sums up others, such as an encyclopedia mirror.',
        ar: 'الصفحة المقروءة تلخص غيرها، كنسخة موسوعة.',
      },
      broader: null,
    },
    'no-source-given': {
      label: { en: 'the claimant names no source', ar: 'صاحب القول لا يذكر مصدراً' },
      definition: { en: 'The figure or statement comes without a source.', ar: 'الرقم أو القول بلا مصدر.' },
      broader: null,
    },
    'outside-event-window': {
      label: { en: 'about a time outside the event', ar: 'عن وقت خارج الحدث' },
      definition: {
        en: 'What is counted happened, at least in part, before or after.',
        ar: 'ما يُحصى وقع كله أو بعضه قبل الحدث أو بعده.',
      },
      broader: null,
    },
    'excerpt-truncated': {
      label: { en: 'the excerpt read breaks off', ar: 'المقتطف المقروء مبتور' },
      definition: { en: 'The words read end in the middle.', ar: 'الكلمات المقروءة تنتهي في الوسط.' },
      broader: null,
    },
    'speaker-unnamed': {
      label: { en: 'the speaker is not named', ar: 'المتحدث غير مسمّى' },
      definition: { en: 'The source gives a description, not a name.', ar: 'المصدر يعطي وصفاً لا اسماً.' },
      broader: null,
    },
    'best-above-high': {
      label: { en: 'the best number is above the high one', ar: 'الرقم الأفضل أعلى من الحد الأعلى' },
      definition: {
        en: 'The three numbers contradict each other; they are kept as they were given.',
        ar: 'الأرقام الثلاثة متناقضة وقد أُبقيت كما وردت.',
      },
      broader: null,
    },
    'low-above-best': {
      label: { en: 'the low number is above the best one', ar: 'الحد الأدنى أعلى من الرقم الأفضل' },
      definition: {
        en: 'The three numbers contradict each other; they are kept as they were given.',
        ar: 'الأرقام الثلاثة متناقضة وقد أُبقيت كما وردت.',
      },
      broader: null,
    },
    'source-date-placeholder': {
      label: { en: 'the date of a source stands for an unknown one', ar: 'تاريخ أحد المصادر بديل عن تاريخ مجهول' },
      definition: {
        en: 'A date such as 1753-01-01 is what some databases write where no date is known.',
        ar: 'تاريخ مثل 1753-01-01 تكتبه بعض قواعد البيانات حين يُجهل التاريخ.',
      },
      broader: null,
    },
    'source-date-impossible': {
      label: { en: 'the date of a source cannot be right', ar: 'تاريخ أحد المصادر لا يمكن أن يكون صحيحاً' },
      definition: {
        en: 'The source is dated later than what names it; probably a slip of the pen.',
        ar: 'المصدر مؤرخ بعد صدور ما يذكره، والأرجح أنه خطأ كتابة.',
      },
      broader: null,
    },
    'source-before-event': {
      label: { en: 'a source is dated before what it tells of', ar: 'أحد المصادر مؤرخ قبل ما يرويه' },
      definition: {
        en: 'The source bears a date before the first day of the event.',
        ar: 'تاريخ المصدر يسبق اليوم الأول للحدث.',
      },
      broader: null,
    },
    'place-imprecise': {
      label: { en: 'the place is an area, not a spot', ar: 'المكان منطقة لا نقطة' },
      definition: {
        en: 'Where it happened is known only as an area; coordinates given for it are its middle.',
        ar: 'لا يُعرف من المكان إلا منطقة، والإحداثيات المعطاة هي وسطها.',
      },
      broader: null,
    },
    'period-wide': {
      label: { en: 'the days given span a month or more', ar: 'الأيام المذكورة تمتد شهراً أو أكثر' },
      definition: {
        en: 'When it happened is known only as a long stretch of days.',
        ar: 'لا يُعرف من الزمن إلا مدة طويلة.',
      },
      broader: null,
    },
    'sources-unlisted': {
      label: { en: 'the sources are given as free text', ar: 'المصادر مذكورة نصاً حراً' },
      definition: { en: 'They are kept as written and not taken apart.', ar: 'أُبقيت كما كُتبت دون تفكيك.' },
      broader: null,
    },
    'sources-unclear': {
      label: { en: 'the list of sources does not read as it should', ar: 'قائمة المصادر لا تُقرأ كما ينبغي' },
      definition: {
        en: 'It does not have the form or the number of sources it is said to have; it is kept as written.',
        ar: 'ليس لها الشكل أو العدد المذكور، وقد أُبقيت كما كُتبت.',
      },
      broader: null,
    },
    'place-contradicts': {
      label: { en: 'two sets of coordinates disagree', ar: 'إحداثيات متعارضة' },
      definition: { en: 'The same place is given in two ways that differ.', ar: 'المكان نفسه معطى بطريقتين مختلفتين.' },
      broader: null,
    },
    provisional: {
      label: { en: 'the claimant has not finished checking it', ar: 'صاحب القول لم يُتمّ التحقق منه' },
      definition: { en: 'It is marked as not yet cleared.', ar: 'معلّم بأنه لم يُعتمد بعد.' },
      broader: null,
    },
    seed: {
      label: { en: 'from the article this record began with', ar: 'من المقال الذي بدأ به هذا السجل' },
      definition: {
        en: 'Read in a rewrite whose original is not named.',
        ar: 'مقروء في نص معاد الصياغة لا يسمي أصله.',
      },
      broader: null,
    },
  },
  { exclusive: false },
)
