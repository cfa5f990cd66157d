import type { Draft } from '../draft/draft.ts'

/** Why a draft is set aside, or what a person should look at before accepting it: a word for programs and a sentence. */
export interface Remark {
  readonly code: string
  readonly sentence: string
}

/** What a draft is held against. */
export interface Kept {
  /** The kept text, letter for letter. */
  readonly text: string
  /** The day, month or year it was published; null when nobody knows. */
  readonly published: string | null
}

/** One thing that must hold of a draft; what it returns is what does not. */
export type Rule = (draft: Draft, kept: Kept) => readonly Remark[]
