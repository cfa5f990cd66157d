/** A rectangle in the chart. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A mark that would like a label: the texts it could carry, the fullest first. */
export interface Wish {
  readonly id: string
  readonly x: number
  readonly y: number
  /** What the mark itself covers, arrow and bracket included. */
  readonly extent: Box
  readonly texts: readonly string[]
}

/** A label that found room. */
export interface Label {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Box
}

/** Whether two rectangles share any area. */
export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

// Widths in ems of the label face, on the generous side: a label that is narrower than thought still clears its neighbours.
const widthOf = (character: string): number =>
  /[\u2066-\u2069]/.test(character)
    ? 0
    : /[\u0600-\u06ff]/.test(character)
      ? 0.52
      : /[A-ZMWmw@%≥≈≤]/.test(character)
        ? 0.68
        : /[ .,;:'’il|()]/.test(character)
          ? 0.28
          : 0.52

/** How wide a text is when set at a size; an estimate that errs on the wide side. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * size

const gap = 4

const candidates = (wish: Wish, width: number, size: number): Omit<Label, 'id' | 'text'>[] => {
  const { extent, x, y } = wish
  const tall = size * 1.15
  const at = (anchor: Label['anchor'], labelX: number, middle: number) => {
    const start = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2
    return {
      x: labelX,
      y: middle + size * 0.34,
      anchor,
      box: { x0: start, y0: middle - tall / 2, x1: start + width, y1: middle + tall / 2 },
    }
  }
  const right = extent.x1 + gap
  const left = extent.x0 - gap
  const above = extent.y0 - tall / 2 - 1
  const below = extent.y1 + tall / 2 + 1
  return [
    at('start', right, y),
    at('end', left, y),
    at('middle', x, above),
    at('middle', x, below),
    at('start', right - 2, y - tall * 0.8),
    at('start', right - 2, y + tall * 0.8),
    at('end', left + 2, y - tall * 0.8),
    at('end', left + 2, y + tall * 0.8),
  ]
}

/**
 * Sets labels beside their marks so that none covers another label, a mark or the edge. Wishes are served in order;
 * for each its fullest text that fits is taken, and one that fits nowhere goes without: the table has it.
 */
export const placeLabels = (wishes: readonly Wish[], bounds: Box, size: number): Label[] => {
  const placed: Label[] = []
  const inside = (box: Box) => box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1
  for (const wish of wishes) {
    const free = (box: Box) =>
      inside(box) &&
      placed.every((label) => !overlap(label.box, box)) &&
      wishes.every((other) => !overlap(other.extent, box))
    const label = wish.texts
      .flatMap((text) =>
        candidates(wish, textWidth(text, size), size).map((place) => ({ id: wish.id, text, ...place })),
      )
      .find(({ box }) => free(box))
    if (label !== undefined) placed.push(label)
  }
  return placed
}
