/** A box on the map in degrees; one whose west is east of its east crosses the 180th meridian. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** Two grids over the world: one for boxes as large as a district, one for boxes as large as a continent. */
export const grids = { cell: 0.5, coarse: 8 } as const

/** The number of the cell a point lies in. */
export const cellOf = (latitude: number, longitude: number, size: number): number => {
  const columns = 360 / size
  const column = Math.min(Math.floor((longitude + 180) / size), columns - 1)
  return Math.floor((latitude + 90) / size) * columns + column
}

/** The stretches of longitude of a box: two when it crosses the 180th meridian. */
export const stretchesOf = ({ west, east }: Box): [west: number, east: number][] =>
  west <= east
    ? [[west, east]]
    : [
        [west, 180],
        [-180, east],
      ]

/** Every cell a box touches. */
const cellsOf = (box: Box, size: number): number[] => {
  const found: number[] = []
  for (const [west, east] of stretchesOf(box)) {
    const first = cellOf(box.south, west, size)
    const width = cellOf(box.south, east, size) - first
    for (let row = first; row <= cellOf(box.north, west, size); row += 360 / size)
      for (let column = 0; column <= width; column++) found.push(row + column)
  }
  return found
}

// A box of 8° by 8° has 289 small cells; a wider one is looked up in the coarse grid.
const MOST_CELLS = 289

/** The grid a box is best looked up in, and its cells there. */
export const gridOf = (box: Box): { grid: keyof typeof grids; cells: number[] } => {
  const width = stretchesOf(box).reduce((sum, [west, east]) => sum + east - west, 0)
  const many = (width / grids.cell + 1) * ((box.north - box.south) / grids.cell + 1)
  const grid = many <= MOST_CELLS ? 'cell' : 'coarse'
  return { grid, cells: cellsOf(box, grids[grid]) }
}
