const scripts = /<script(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g
const preloads = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g
// React's own marks: where text nodes meet, where a boundary starts and ends.
const marks = /<!--(?: |\$|\/\$|&|\/&|html|head|body)?-->/g

/**
 * A page as a reader needs it: whole, with nothing to run. The framework would send 140 KB of script and the page a
 * second time as data, to take over links that already work; this site has no part that needs either. React escapes
 * every "<" of the record’s text, so what looks like an element here is one the framework wrote.
 */
export const still = (html: string): string => html.replace(scripts, '').replace(preloads, '').replace(marks, '')

/** The status a page asks to be sent with, when that is not the one it came with. */
export const statusAsked = (html: string): number | null => {
  const asked = /<main id="text" data-status="(\d{3})"/.exec(html)?.[1]
  return asked === undefined ? null : Number(asked)
}

/** Where a page says that what it is about has gone to, within this site; null when it says no such thing. */
export const movedTo = (html: string): string | null => {
  const to = /<main id="text" data-status="308" data-to="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  return to !== undefined && /^\/[a-z]+\/[\w.~%?&=;#/-]*$/.test(to) ? to : null
}
