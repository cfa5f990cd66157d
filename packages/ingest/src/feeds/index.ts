import type { Feed } from '../feed.ts'
import { acled } from './acled/index.ts'
import { claimReview } from './claimreview/index.ts'
import { dossier } from './dossier/index.ts'
import { ucdpGed } from './ucdp-ged/index.ts'

/** Every way in, in the order help shows them. Adding one is adding its folder and one line here. */
export const feeds: readonly Feed[] = [
  // One line a feed.
  dossier,
  ucdpGed,
  acled,
  claimReview,
]
