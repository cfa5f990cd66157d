import { counted } from '../plural.ts'

/** Looking at the figures of a question through a lens. */
export const lens = {
  choose: 'Show as',
  none: 'every figure',
  through: (name: string) => `Through the lens “${name}”`,
  unknown: (given: string) => `There is no lens called “${given}”, so every figure is shown. These are the lenses:`,
  nothing: 'This lens can use none of the figures here.',
  trace: (used: number) =>
    counted('en', used, {
      one: 'The claim it used, and those it left out',
      other: 'The {n} claims it used, and those it left out',
    }),
  used: 'Used',
  dropped: 'Left out',
  droppedAlways: 'Left out for all of them',
}
