import { boundOf } from '@onrecord/model'
import type { Figure } from './figure.ts'
import type { Box } from './labels.ts'

/** How a figure’s bound is drawn around its mark. */
export interface Strokes {
  /** Lines of the bound; empty for an exact number. */
  readonly path: string
  /** Whether the mark is hollow: the number named is not itself among those meant. */
  readonly hollow: boolean
  /** What mark and bound cover together. */
  readonly extent: Box
}

const reach = 15
const half = 7

const { round } = Math

/** The bound as lines: an open arrow for "at least" and "more than", a bracket for "about", a bar for a range. */
export const strokesOf = (figure: Figure, x: number, y: number, yOf: (count: number) => number): Strokes => {
  const { count } = figure
  const around = { x0: x - half, y0: y - half, x1: x + half, y1: y + half }
  const arrow = (way: 1 | -1): string => {
    const tip = round(y + way * reach)
    return `M${round(x)} ${round(y + way * 6)}V${tip}M${round(x - 3.5)} ${round(tip - way * 4)}L${round(x)} ${tip}L${round(x + 3.5)} ${round(tip - way * 4)}`
  }
  const up = { path: arrow(-1), extent: { ...around, y0: y - reach - 1 } }
  const spread = () => {
    const high = Math.min(yOf(count.max ?? 0), y - 6)
    const low = Math.max(yOf(count.min ?? 0), y + 6)
    return { high: round(high), low: round(low) }
  }
  switch (boundOf(count)) {
    case 'exact':
      return { path: '', hollow: false, extent: around }
    case 'at_least':
      return { ...up, hollow: false }
    case 'more_than':
    case 'worded':
      return { ...up, hollow: true }
    case 'at_most':
      return { path: arrow(1), hollow: false, extent: { ...around, y1: y + reach + 1 } }
    case 'about': {
      const { high, low } = spread()
      const [left, right] = [round(x - half), round(x + half)]
      return {
        path: `M${left} ${high + 3}V${high}H${right}V${high + 3}M${left} ${low - 3}V${low}H${right}V${low - 3}`,
        hollow: false,
        extent: { x0: x - half - 1, y0: high, x1: x + half + 1, y1: low },
      }
    }
    case 'range': {
      const { high, low } = spread()
      return {
        path: `M${round(x - 5)} ${high}h10M${round(x - 5)} ${low}h10M${round(x)} ${high}V${low}`,
        hollow: false,
        extent: { x0: x - half, y0: high, x1: x + half, y1: low },
      }
    }
  }
}
