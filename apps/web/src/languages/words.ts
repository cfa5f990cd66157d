import type { Language } from '@onrecord/model'
import { ar } from './ar/index.ts'
import { en, type Words } from './en/index.ts'

export type { Words } from './en/index.ts'

const all: Record<Language, Words> = { en, ar }

/** What the interface says in a language. */
export const wordsIn = (language: Language): Words => all[language]
