import { IngestError } from '../errors.ts'
import { type AboutPage, aboutPage } from './about-page.ts'
import type { Page, PageElement } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { shapeOf } from './shape.ts'

/** The words of an article on a page, and what the page says of itself. */
export interface PageRead {
  readonly about: AboutPage
  readonly paragraphs: readonly string[]
}

// Ordinary news pages have a few thousand elements, some thirty deep. Building much more would take minutes.
const MOST_ELEMENTS = 50_000
const DEEPEST = 1_000

/** Finds the article on a page of HTML. Nothing on the page is run, and its scripts and styles are no part of the words. */
export const readHtml = async (html: string, url: string | null, place: string): Promise<PageRead> => {
  const { elements, depth } = shapeOf(html)
  if (elements > MOST_ELEMENTS || depth > DEEPEST) throw unreadable(place)
  // Loaded only now, so that a command that reads no page starts without it.
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const { document } = parseHTML(wholePage(html))
    const page: Page = document
    const about = aboutPage(page, url)
    const headings = [...page.querySelectorAll('h1')].flatMap((heading) => paragraphsOf(heading))
    const whole = page.body ? paragraphsOf(page.body) : []
    const found = new Readability<PageElement>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: 200,
      serializer: (node) => node as unknown as PageElement,
    }).parse()
    const words = found?.content ? paragraphsOf(found.content) : []
    const title = headlineOf(found?.title?.trim() || about.title, headings)
    const byline = found?.byline?.trim() || about.byline
    const siteName = about.siteName ?? found?.siteName?.trim() ?? null
    const paragraphs = words.length > 0 ? words : whole
    return { about: { ...about, title: title || null, byline: byline || null, siteName }, paragraphs }
  } catch (cause) {
    throw unreadable(place, cause)
  }
}

// A saved part of a page has no body; the library would take its first element for the whole document.
const wholePage = (html: string): string =>
  /<(html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`

// The title of a page often goes on with the name of the site; the headline on the page does not.
const headlineOf = (title: string | null, headings: readonly string[]): string | null =>
  headings.find((heading) => title?.startsWith(heading)) ?? title

const unreadable = (place: string, cause?: unknown): IngestError =>
  new IngestError('article-not-text', 'The page is built in a way that cannot be read as an article.', {
    place,
    advice: 'Copy its words into a .txt file in UTF-8 and give that.',
    cause,
  })
