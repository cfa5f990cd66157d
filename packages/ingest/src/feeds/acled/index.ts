import type { Feed } from '../../feed.ts'
import { manifest } from './manifest.ts'
import { openAcled } from './open.ts'

/** ACLED's events, from an export under the licence of whoever imports it. */
export const acled: Feed = { manifest, open: openAcled }
