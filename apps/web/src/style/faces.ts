import type { Language } from '@onrecord/model'
import gelasio from '../../node_modules/@fontsource/gelasio/files/gelasio-latin-400-normal.woff2'
import plex from '../../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2'
import naskh from '../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'
import sans from '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'

/** The faces most of a page is set in, by its language: asked for with the page, so that they are there when it is drawn. */
export const faces: Readonly<Record<Language, readonly string[]>> = {
  en: [gelasio, sans],
  ar: [naskh, gelasio, plex],
}
