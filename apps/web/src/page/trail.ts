import type { Language } from '@onrecord/model'
import { address, type Path, siteAddress } from './addresses.ts'

/** The way to a page from the largest thing it is part of, as search engines read it. */
export const trail = (language: Language, steps: readonly (readonly [name: string, path: Path])[]): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: new URL(address(language, path), siteAddress()).href,
  })),
})
