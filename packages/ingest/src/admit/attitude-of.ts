import type { DraftStance } from '../draft/draft.ts'

/** The model's word for how a source stands to what a draft says. */
export const attitudeOf = {
  affirms: 'affirms',
  denies: 'denies',
  partly: 'partly',
  warns: 'warns-of',
  reports: 'reports',
} as const satisfies Record<DraftStance, string>
