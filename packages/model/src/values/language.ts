import { z } from 'zod'

/** The languages sentences, labels and pages exist in; adding one is adding it here and following the compiler. */
export const languages = ['en', 'ar'] as const

/** A language this project writes in. */
export type Language = (typeof languages)[number]

/** A wording of ours in every language we write in. */
export type Worded = { readonly [L in Language]: string }

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur|ps|ckb|dv|syr|yi)(-|$)/.test(language) ? 'rtl' : 'ltr'

/** A language tag (BCP 47) as found in the wild: `en`, `ar`, `pt-BR`. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag such as "en", "ar" or "pt-BR"')
  .meta({ description: 'Language tag (BCP 47), for example "ar" or "pt-BR".' })
