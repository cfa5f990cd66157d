import type { Language } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../languages/words.ts'
import { address, type Path, siteAddress } from './addresses.ts'

/** The head of a frame: its title; the page it is a part of is the one to be found. */
export const headOfEmbed = (language: Language, path: Path, title: string): Metadata => ({
  metadataBase: siteAddress(),
  title: wordsIn(language).embed.title(title),
  alternates: { canonical: address(language, path) },
  robots: { index: false },
  referrer: 'no-referrer',
})
