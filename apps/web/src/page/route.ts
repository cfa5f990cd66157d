import type { Language } from '@onrecord/model'
import { notFound } from 'next/navigation'
import { isLanguage } from './language.ts'
import type { Search as Given } from './moment.ts'

/** The named pieces of an address, as the framework hands them over. */
export type Params<Name extends string> = Promise<Record<Name, string>>

/** The parameters of an address, as the framework hands them over. */
export type Search = Promise<Given>

/** The language of an address; one we do not have is a page we do not have. */
export const languageOf = async (params: Params<'lang'>): Promise<Language> => {
  const { lang } = await params
  return isLanguage(lang) ? lang : notFound()
}

/** A piece of an address as it was meant; one that cannot be read names nothing. */
export const pieceOf = (piece: string): string => {
  try {
    return decodeURIComponent(piece)
  } catch {
    return notFound()
  }
}
