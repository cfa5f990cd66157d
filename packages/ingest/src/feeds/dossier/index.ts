import type { Feed } from '../../feed.ts'
import { manifest } from './manifest.ts'
import { readDossier } from './read.ts'

/** A folder of hand-made lines in our own format. */
export const dossier: Feed = { manifest, read: readDossier }
