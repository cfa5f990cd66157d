import type { PageNode } from './paragraphs.ts'

/** As much of an element of a page as is read here. */
export interface PageElement extends PageNode {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

/** As much of a page as is read here. */
export interface Page {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** What a page's meta elements say, by name or property, in lower case; the first of a name counts. */
export const metaOf = (page: Page): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim()
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

type Thing = Readonly<Record<string, unknown>>

/** The things a page describes as JSON-LD; what is no JSON is passed over, for it is never the article itself. */
export const describedIn = (page: Page): Thing[] => {
  const things: Thing[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      things.push(value as Thing)
      collect((value as Thing)['@graph'])
    }
  }
  for (const element of page.querySelectorAll('script[type="application/ld+json"]'))
    try {
      collect(JSON.parse(element.textContent ?? ''))
    } catch {
      // publishers print broken JSON-LD; the other places are still read
    }
  return things
}

/** The first text a described thing has under a name. */
export const textOf = (things: readonly Thing[], name: string): string | null => {
  for (const thing of things) {
    const value = thing[name]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}
