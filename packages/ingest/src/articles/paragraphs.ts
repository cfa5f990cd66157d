/** As much of a node of a page as is needed to read its words. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
}

const TEXT = 3
const ELEMENT = 1

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO FORM BUTTON'.split(' '),
)

/** The words of a page, a paragraph for each block, runs of white space made one space as browsers show them. */
export const paragraphsOf = (root: PageNode): string[] => {
  const paragraphs: string[] = []
  let words = ''
  let breaks = 0
  const close = (): void => {
    breaks = 0
    // HTML's own white space only: a no-break space is a letter here, and stays.
    const paragraph = words.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '')
    if (paragraph !== '') paragraphs.push(paragraph)
    words = ''
  }
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? ''
      if (breaks > 0 && text.trim() !== '') {
        if (breaks === 1 && goesOn(words, text)) words += ' '
        else close()
        breaks = 0
      }
      words += text
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toUpperCase()
    if (silent.has(name)) return
    if (name === 'BR') breaks += 1
    const block = blocks.has(name)
    if (block) close()
    for (const child of node.childNodes) walk(child)
    if (block) close()
  }
  walk(root)
  close()
  return paragraphs
}

// A line broken by hand within a sentence is one line to its reader; every other break ends a paragraph.
const goesOn = (before: string, after: string): boolean =>
  /^\s*\p{Ll}/u.test(after) && /[\p{L}\p{N},;]\s*$/u.test(before)
