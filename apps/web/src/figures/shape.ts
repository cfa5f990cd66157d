import type { Population } from '@onrecord/model'

/** The shapes a mark can have; each says whom a figure counts. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'pentagon', 'wedge', 'cross'] as const
/** A shape of a mark. */
export type Shape = (typeof shapes)[number]

/** Whom a figure counts, as a shape: circle everyone, square civilians, triangle government forces, diamond fighters, star children. */
export const shapeOf = (population: Population | null): Shape => {
  if (population === null) return 'cross'
  const { status, affiliation, age, sex, community } = population
  if (age === 'child') return 'star'
  if (affiliation === 'government-forces' || affiliation === 'government-side') return 'triangle'
  if (status === 'fighter' || status === 'hors-de-combat' || affiliation !== undefined) return 'diamond'
  if (sex !== undefined) return 'wedge'
  if (status === 'civilian' || status === 'not-fighting') return 'square'
  if (community !== undefined || population.occupation !== undefined) return 'pentagon'
  return 'circle'
}

const round = (n: number): number => Math.round(n * 10) / 10

// Steps from one corner to the next, so that a shape reads the same wherever it stands and costs its page next to nothing.
const corners = (n: number, radius: number, x: number, y: number, turn: number, inner = radius): string => {
  const points = Array.from({ length: inner === radius ? n : 2 * n }, (_, index) => {
    const step = inner === radius ? (2 * Math.PI) / n : Math.PI / n
    const r = inner !== radius && index % 2 === 1 ? inner : radius
    const angle = turn + index * step
    return [round(r * Math.cos(angle)), round(r * Math.sin(angle))] as const
  })
  const steps = points.map(([toX, toY], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0]
    return `${round(toX - fromX)} ${round(toY - fromY)}`
  })
  return `M${Math.round(x)} ${Math.round(y)}m${steps.join('l')}Z`
}

const up = -Math.PI / 2

/** The outline of a shape around a point. */
export const outline = (shape: Shape, x: number, y: number, r = 5): string => {
  const drawn: Record<Shape, () => string> = {
    circle: () => `M${Math.round(x)} ${Math.round(y)}m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`,
    square: () => corners(4, r * 1.25, x, y, Math.PI / 4),
    triangle: () => corners(3, r * 1.35, x, y + 0.8, up),
    diamond: () => corners(4, r * 1.3, x, y, up),
    star: () => corners(5, r * 1.5, x, y, up, r * 0.65),
    pentagon: () => corners(5, r * 1.2, x, y, up),
    wedge: () => corners(3, r * 1.35, x, y - 0.8, -up),
    cross: () => corners(4, r * 1.5, x, y, Math.PI / 4, r * 0.4),
  }
  return drawn[shape]()
}
