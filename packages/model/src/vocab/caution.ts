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
