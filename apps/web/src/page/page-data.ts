import type { Language } from '@onrecord/model'
import { address, type Path, siteAddress } from './addresses.ts'
import { trail } from './trail.ts'

/** A page for machines: what it is called, its language, and the way to it. */
export const pageData = (
  language: Language,
  path: Path,
  name: string,
  steps: readonly (readonly [name: string, path: Path])[],
): object => {
  const url = new URL(address(language, path), siteAddress()).href
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name,
    inLanguage: language,
    breadcrumb: trail(language, steps),
  }
}

/** The site for machines: what it is called, and how it is searched. */
export const siteData = (language: Language, name: string, description: string): object => {
  const whole = (path: Path) => new URL(address(language, path), siteAddress()).href
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': whole(''),
    url: whole(''),
    name,
    description,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${whole('/search')}?q={words}` },
      'query-input': 'required name=words',
    },
  }
}
