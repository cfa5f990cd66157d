import type { Proposal, Store } from '@onrecord/store'
import { Problem } from '../problems/problem.ts'

const isId = (text: string): boolean => /^[\x21-\x7e]{1,200}$/.test(text)

/** The draft of this id; null when there is none. What no draft can be called is not looked for. */
export const lookForDraft = async (store: Store, id: string): Promise<Proposal | null> =>
  isId(id) ? store.proposals.find(id) : null

/** The draft of this id; a problem when there is none. */
export const findDraft = async (store: Store, id: string): Promise<Proposal> => {
  const found = await lookForDraft(store, id)
  if (found) return found
  throw new Problem('draft-not-found', 'No draft has this id.', { see: ['/v1/drafts'] })
}
