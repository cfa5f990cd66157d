import type { Language } from '@onrecord/model'
import { address, type Path, publicApiAddress, siteAddress } from './addresses.ts'

/** Where the API says, in the way of oEmbed, how a page is shown in a frame elsewhere. */
export const oembedOf = (language: Language, path: Path): string => {
  const page = new URL(address(language, path), siteAddress()).href
  return `${publicApiAddress()}/oembed?${new URLSearchParams({ url: page, format: 'json' })}`
}
