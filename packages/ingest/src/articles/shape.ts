/** How large and how deep a page is built, told roughly from its tags, before any of it is built in memory. */
export interface Shape {
  readonly elements: number
  readonly depth: number
}

// Elements that hold nothing, or whose end pages may leave out.
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dd dt tr td th thead tbody tfoot option optgroup colgroup'.split(
    ' ',
  ),
)

/** Reads the shape of a page in one pass. */
export const shapeOf = (html: string): Shape => {
  let elements = 0
  let level = 0
  let depth = 0
  for (const [, end, name = '', closed] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?:[^<>]*?(\/))?/gi)) {
    if (end) level = Math.max(0, level - (unclosed.has(name.toLowerCase()) ? 0 : 1))
    else {
      elements += 1
      if (!closed && !unclosed.has(name.toLowerCase())) level += 1
      depth = Math.max(depth, level)
    }
  }
  return { elements, depth }
}
