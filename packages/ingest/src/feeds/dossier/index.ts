import type { Feed } from '../../feed.ts'
import { manifest } from './manifest.ts'
import { openDossier } from './open.ts'
import { readDossier } from './read.ts'

/** A folder of hand-made lines in our own format; it may be read as a whole too. */
export const dossier: Feed & { readonly read: typeof readDossier } = { manifest, open: openDossier, read: readDossier }
