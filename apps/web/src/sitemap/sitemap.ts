import { languages, type PublicDossier } from '@onrecord/model'
import {
  address,
  claimPath,
  eventPath,
  type Path,
  partyPath,
  placePath,
  questionPath,
  siteAddress,
  sourcePath,
} from '../page/addresses.ts'

// What a sitemap may hold, each page in each language.
const MOST = Math.floor(50_000 / languages.length)

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

const whole = (path: string): string => escaped(new URL(path, siteAddress()).href)

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The list of sitemaps: one of the pages that are always there, and one an event with everything on it, as far as they were read. */
export const sitemapIndex = (slugs: readonly string[]): string =>
  `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[
    'pages',
    ...slugs.map((slug) => `event-${slug}`),
  ]
    .map((name) => `<sitemap><loc>${whole(`/sitemap/${encodeURIComponent(name)}.xml`)}</loc></sitemap>`)
    .join('\n')}\n</sitemapindex>\n`

const entry = (path: Path): string => {
  const others = [...languages.map((language) => [language, language] as const), ['x-default', 'en'] as const]
    .map(
      ([tag, language]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${whole(address(language, path))}"/>`,
    )
    .join('')
  return languages.map((language) => `<url><loc>${whole(address(language, path))}</loc>${others}</url>`).join('\n')
}

/** One sitemap: each page in each language, each naming the others. */
export const sitemapOf = (paths: readonly Path[]): string =>
  `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${paths
    .slice(0, MOST)
    .map(entry)
    .join('\n')}\n</urlset>\n`

/** The pages that are always there. */
export const standing: readonly Path[] = [
  '',
  '/search',
  '/changes',
  '/notices',
  '/parties',
  '/places',
  '/sources',
  '/compare',
  '/method',
  '/about',
  '/api',
]

/** Every page on an event: itself, its parts, its questions, its claims, and whoever, wherever and whatever these name. */
export const pagesOf = ({ event, subEvents, questions, claims, parties, places, sources }: PublicDossier): Path[] => [
  ...[event, ...subEvents].map(({ slug }) => eventPath(slug)),
  ...questions.map(({ id }) => questionPath(id)),
  ...claims.map(({ id }) => claimPath(id)),
  ...parties.map(({ id }) => partyPath(id)),
  ...places.map(({ id }) => placePath(id)),
  ...sources.map(({ id }) => sourcePath(id)),
]
