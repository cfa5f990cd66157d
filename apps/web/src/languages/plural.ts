import { type Language, numberWords } from '@onrecord/model'

/** The forms a noun takes after a number; `other` is there for every language. */
export type Forms = { readonly [Rule in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** A number with its noun in the right form; `{n}` is where the number goes, and a form without it needs no number. */
export const counted = (language: Language, n: number, forms: Forms): string =>
  (forms[new Intl.PluralRules(language).select(n)] ?? forms.other).replace('{n}', numberWords(n))
