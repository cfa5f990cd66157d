import type { PublishedOn } from './article.ts'
import { describedIn, metaOf, type Page, textOf } from './page.ts'
import { dayInAddress, readPublished } from './published.ts'

/** What a page says of itself outside its text. */
export interface AboutPage {
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly language: string | null
  readonly canonicalUrl: string | null
  readonly published: PublishedOn | null
  /** Whether it says of itself that only subscribers may read all of it. */
  readonly paid: boolean
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'citation_publication_date',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'date',
]

/** Reads what a page says of itself, before anything is taken out of it. */
export const aboutPage = (page: Page, url: string | null): AboutPage => {
  const meta = metaOf(page)
  const things = describedIn(page)
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)).find((found) => found) ?? null
  const language =
    page.documentElement?.getAttribute('lang') || first('og:locale', 'language') || textOf(things, 'inLanguage')
  return {
    title: first('og:title', 'twitter:title') ?? textOf(things, 'headline'),
    byline: first('author', 'article:author', 'parsely-author'),
    siteName: first('og:site_name', 'application-name'),
    language: language ? tagOf(language) : null,
    canonicalUrl: canonicalOf(page, first('og:url'), url),
    published: publishedOn(page, meta, textOf(things, 'datePublished'), url),
    paid:
      things.some((thing) => /^false$/i.test(String(thing.isAccessibleForFree ?? ''))) ||
      first('article:content_tier') === 'locked',
  }
}

const publishedOn = (
  page: Page,
  meta: ReadonlyMap<string, string>,
  described: string | null,
  url: string | null,
): PublishedOn | null => {
  const candidates: PublishedOn[] = []
  for (const name of dateNames) {
    const content = meta.get(name)
    if (content) candidates.push(readPublished(content, `on the page (${name})`))
  }
  if (described) candidates.push(readPublished(described, 'on the page (datePublished)'))
  for (const element of page.querySelectorAll('time')) {
    const printed = element.getAttribute('datetime') ?? element.textContent ?? ''
    if (printed.trim() !== '') candidates.push(readPublished(printed, 'on the page (time)'))
  }
  const address = dayInAddress(url)
  if (address) candidates.push(address)
  return candidates.find(({ date }) => date !== null) ?? candidates[0] ?? null
}

const canonicalOf = (page: Page, open: string | null, url: string | null): string | null => {
  const links = [...page.querySelectorAll('link[rel="canonical"]')].map((element) => element.getAttribute('href'))
  const given = links.find((href) => href) ?? open
  if (!given) return null
  const read = URL.canParse(given, url ?? undefined) ? new URL(given, url ?? undefined) : null
  return read && /^https?:$/.test(read.protocol) ? read.href : null
}

/** A language tag as the model takes it; null when the page's is none. */
const tagOf = (given: string): string | null => {
  const [language = '', ...rest] = given.trim().replaceAll('_', '-').split('-')
  const tag = [language.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null
}
