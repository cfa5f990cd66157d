import type { Language } from '@onrecord/model'
import { languages } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../languages/words.ts'
import { address, type Path, siteAddress } from './addresses.ts'
import { type Also, now } from './moment.ts'

/** A picture that stands for a page elsewhere. */
export interface Picture {
  readonly url: string
  readonly alt: string
}

// As the Open Graph protocol writes languages.
const territories: Record<Language, string> = { en: 'en_GB', ar: 'ar_AR' }

/** A page’s head: title, description, its one address, the same page in the other language, and text for sharing. */
export const headOf = (
  language: Language,
  path: Path,
  {
    title,
    description,
    type = 'website',
    also = {},
    share = null,
    embed = null,
    feed = null,
  }: {
    title: string
    description: string
    type?: 'website' | 'article'
    also?: Also
    /** The picture that stands for the page elsewhere, and what it says. */
    share?: Picture | null
    /** The address of the frame for other people’s pages, as oEmbed tells of it. */
    embed?: string | null
    /** Where the API tells of what is new on this page, in the form feed readers take. */
    feed?: string | null
  },
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
      types: {
        ...(embed !== null && { 'application/json+oembed': embed }),
        ...(feed !== null && { 'application/atom+xml': feed }),
      },
    },
    openGraph: {
      title,
      description,
      url: at(language),
      siteName: page.name,
      locale: territories[language],
      alternateLocale: languages.filter((other) => other !== language).map((other) => territories[other]),
      type,
      ...(share !== null && { images: [{ ...share, width: 1200, height: 630, type: 'image/png' }] }),
    },
    twitter: {
      card: share === null ? 'summary' : 'summary_large_image',
      title,
      description,
      ...(share !== null && { images: [share] }),
    },
    referrer: 'no-referrer',
  }
}

/** The head of a page that has nothing to show: not to be kept by search engines. */
export const headOfProblem = (language: Language): Metadata => ({
  title: wordsIn(language).page.name,
  robots: { index: false },
})
