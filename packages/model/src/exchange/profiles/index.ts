import { acledProfile } from './acled.ts'
import type { Profile } from './profile.ts'
import { ucdpProfile } from './ucdp.ts'

export { type Profile, type ProfileColumn, type ProfileRow, profileRows } from './profile.ts'

/** Every shape of other datasets a dossier can be given in. */
export const profiles: readonly Profile[] = [ucdpProfile, acledProfile]
