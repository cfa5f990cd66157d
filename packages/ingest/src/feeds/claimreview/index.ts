import type { Feed } from '../../feed.ts'
import { manifest } from './manifest.ts'

/** Reviews of claims, as fact-checkers publish them. */
export const claimReview: Feed = {
  manifest,
  // Loaded only now, so that a command that reads no reviews starts without what takes pages apart.
  open: async (path, options) => (await import('./open.ts')).openClaimReview(path, options),
}
