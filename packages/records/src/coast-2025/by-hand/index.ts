import type { ByHand } from '../say.ts'
import { accountability } from './accountability.ts'
import { oddFigures } from './odd-figures.ts'
import { operation } from './operation.ts'
import { testimony } from './testimony.ts'
import { whoBegan } from './who-began.ts'
import { whoKilled } from './who-killed.ts'
import { words } from './words.ts'

/** The tables of lines mapped by hand, by what they are about. */
export const byHandTables: readonly ByHand[] = [
  whoBegan,
  whoKilled,
  operation,
  accountability,
  words,
  oddFigures,
  testimony,
]

/** Every line mapped by hand, by its origin id; look the id up in the files beside this one. */
export const byHand: ByHand = Object.assign({}, ...byHandTables)
