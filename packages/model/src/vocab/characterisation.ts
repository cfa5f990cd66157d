import { vocabulary } from './vocabulary.ts'

/** What somebody calls what happened. Every term is a label others use; none is ours. */
export const characterisationLabel = vocabulary(
  'label',
  'What somebody calls what happened. Every term is a label others use; none is ours.',
  {
    'ethnic-cleansing': {
      label: { en: 'ethnic cleansing', ar: 'تطهير عرقي' },
      definition: {
        en: 'Driving a community out by force or terror; not a crime of its own in the Rome Statute.',
        ar: 'طرد جماعة بالقوة أو الترهيب؛ ليست جريمة قائمة بذاتها في نظام روما.',
      },
      broader: null,
    },
    genocide: {
      label: { en: 'genocide', ar: 'إبادة جماعية' },
      definition: {
        en: 'Acts meant to destroy a group (Genocide Convention, article II).',
        ar: 'أفعال يُقصد بها إهلاك جماعة (اتفاقية الإبادة الجماعية، المادة الثانية).',
      },
      broader: null,
    },
    'war-crime': {
      label: { en: 'war crimes', ar: 'جرائم حرب' },
      definition: {
        en: 'Serious breaches of the laws of war (Rome Statute, article 8).',
        ar: 'انتهاكات جسيمة لقوانين الحرب (نظام روما، المادة 8).',
      },
      broader: null,
    },
    'crime-against-humanity': {
      label: { en: 'crimes against humanity', ar: 'جرائم ضد الإنسانية' },
      definition: {
        en: 'Widespread or systematic attack on civilians (Rome Statute, article 7).',
        ar: 'هجوم واسع النطاق أو منهجي على المدنيين (نظام روما، المادة 7).',
      },
      broader: null,
    },
    systematic: {
      label: { en: 'systematic killings', ar: 'قتل منهجي' },
      definition: {
        en: 'Killings that follow a pattern or plan, by the claimant’s word.',
        ar: 'قتل يتبع نمطاً أو خطة، بحسب صاحب القول.',
      },
      broader: null,
    },
    massacre: {
      label: { en: 'massacres', ar: 'مجازر' },
      definition: {
        en: 'The killing of many people who could not defend themselves.',
        ar: 'قتل كثيرين لا قدرة لهم على الدفاع عن أنفسهم.',
      },
      broader: null,
    },
    'summary-execution': {
      label: { en: 'summary executions', ar: 'إعدامات ميدانية' },
      definition: { en: 'Killing people in one’s power without trial.', ar: 'قتل أشخاص في القبضة دون محاكمة.' },
      broader: null,
    },
    'sectarian-violence': {
      label: { en: 'sectarian violence', ar: 'عنف طائفي' },
      definition: { en: 'Violence aimed at people for their sect.', ar: 'عنف يستهدف الناس بسبب طائفتهم.' },
      broader: null,
    },
    revenge: {
      label: { en: 'revenge', ar: 'انتقام' },
      definition: { en: 'Violence in return for earlier harm.', ar: 'عنف رداً على أذى سابق.' },
      broader: null,
    },
    'individual-violation': {
      label: { en: 'individual violations', ar: 'انتهاكات فردية' },
      definition: {
        en: 'Abuses said to be the acts of single people, not ordered.',
        ar: 'تجاوزات يقال إنها أفعال أفراد لم تصدر بها أوامر.',
      },
      broader: null,
    },
    terrorism: {
      label: { en: 'terrorism', ar: 'إرهاب' },
      definition: { en: 'Violence the claimant calls terrorism.', ar: 'عنف يسميه صاحب القول إرهاباً.' },
      broader: null,
    },
    'coup-attempt': {
      label: { en: 'a coup attempt', ar: 'محاولة انقلاب' },
      definition: { en: 'An attempt to take power by force.', ar: 'محاولة للاستيلاء على السلطة بالقوة.' },
      broader: null,
    },
    'premeditated-attack': {
      label: { en: 'a premeditated attack', ar: 'هجوم مدبّر' },
      definition: { en: 'An attack planned in advance.', ar: 'هجوم خُطط له مسبقاً.' },
      broader: null,
    },
    'expected-challenge': {
      label: { en: 'expected challenges', ar: 'تحديات متوقعة' },
      definition: { en: 'Events said to be foreseeable.', ar: 'أحداث يقال إنها كانت متوقعة.' },
      broader: null,
    },
    unjustifiable: {
      label: { en: 'unjustifiable attacks', ar: 'هجمات لا مبرر لها' },
      definition: { en: 'Attacks said to have no justification.', ar: 'هجمات يقال إنه لا مبرر لها.' },
      broader: null,
    },
  },
  { exclusive: false },
)
