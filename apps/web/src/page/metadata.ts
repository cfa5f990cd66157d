import type { Language } from '@onrecord/model'
import { languages } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../languages/words.ts'
import { address, type Path, siteAddress } from './addresses.ts'
import { type Also, now } from './moment.ts'

/** A page’s head: title, description, its one address, the same page in the other language, and text for sharing. */
export const headOf = (
  language: Language,
  path: Path,
  {
    title,
    description,
    type = 'website',
    also = {},
  }: { title: string; description: string; type?: 'website' | 'article'; also?: Also },
): Metadata => {
  const { page } = wordsIn(language)
  const at = (other: Language) => address(other, path, now, undefined, also)
  return {
    metadataBase: siteAddress(),
    title: title === page.name ? title : `${title} · ${page.name}`,
    description,
    alternates: {
      canonical: at(language),
      languages: {
        ...Object.fromEntries(languages.map((other) => [other, at(other)])),
        'x-default': at('en'),
      },
    },
    openGraph: {
      title,
      description,
      url: at(language),
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
