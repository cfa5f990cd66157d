import type { Feed } from '../../feed.ts'
import { manifest } from './manifest.ts'
import { openUcdp } from './open.ts'

/** UCDP's dataset of georeferenced events, whole or in slices. */
export const ucdpGed: Feed = { manifest, open: openUcdp }
