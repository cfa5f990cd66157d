import type { Language } from '@onrecord/model'
import { languages } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../languages/words.ts'
import { address, type Path, siteAddress } from './addresses.ts'

/** A page’s head: title, description, its one address, the same page in the other language, and text for sharing. */
export const headOf = (
  language: Language,
  path: Path,
  { title, description, type = 'website' }: { title: string; description: string; type?: 'website' | 'article' },
): Metadata => {
  const { page } = wordsIn(language)
  return {
    metadataBase: siteAddress(),
    title: title === page.name ? title : `${title} · ${page.name}`,
    description,
    alternates: {
      canonical: address(language, path),
      languages: {
        ...Object.fromEntries(languages.map((other) => [other, address(other, path)])),
        'x-default': address('en', path),
      },
    },
    openGraph: {
      title,
      description,
      url: address(language, path),
      siteName: page.name,
      locale: language,
      type,
    },
    referrer: 'no-referrer',
  }
}

/** The head of a page that has nothing to show: not to be kept by search engines. */
export const headOfProblem = (language: Language): Metadata => ({
  title: wordsIn(language).page.name,
  robots: { index: false },
})
