import { vocabulary } from './vocabulary.ts'

/** Why something is kept from readers: what they are told instead of the reason itself. */
export const reasonClass = vocabulary(
  'reasonClass',
  'Why something is kept from readers or was erased, without saying more than that.',
  {
    privacy: {
      label: { en: 'privacy', ar: 'الخصوصية' },
      definition: {
        en: 'It says of a private person what is nobody else’s to tell.',
        ar: 'يذكر عن شخص عادي ما ليس لغيره أن يقوله.',
      },
      broader: null,
    },
    safety: {
      label: { en: 'safety', ar: 'السلامة' },
      definition: { en: 'Showing it could bring somebody into danger.', ar: 'قد يعرّض عرضُه أحداً للخطر.' },
      broader: null,
    },
    legal: {
      label: { en: 'a legal duty', ar: 'واجب قانوني' },
      definition: {
        en: 'A law, or the decision of a court, forbids showing it.',
        ar: 'يمنع عرضَه قانون أو قرار محكمة.',
      },
      broader: null,
    },
    rights: {
      label: { en: 'the rights of others', ar: 'حقوق الغير' },
      definition: {
        en: 'Its text or picture belongs to somebody who does not allow it to be shown.',
        ar: 'النص أو الصورة ملك لمن لا يسمح بعرضه.',
      },
      broader: null,
    },
    error: {
      label: { en: 'an error of ours', ar: 'خطأ منا' },
      definition: {
        en: 'It should not have come on the record as it did; it is kept back while that is looked into.',
        ar: 'ما كان يجب أن يدخل السجل على هذا النحو، وهو محجوب ريثما يُنظر فيه.',
      },
      broader: null,
    },
  },
)

/** The classes of reason there are. */
export const reasonClasses = reasonClass.keys
