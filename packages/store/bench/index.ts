// What the benches of other packages need of this one: a made-up record, what to ask it, and how numbers are shown.
export { load } from './load.ts'
export { share, table } from './measure.ts'
export { randomFrom } from './random.ts'
export { readSample, type Sample } from './sample.ts'
export { vocabulary } from './words.ts'
