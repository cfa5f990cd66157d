import type { View } from './view.ts'

/** That a claim was corrected, taken back or taken away, in few words beside it; nothing where nothing is said of it. */
export const Told = ({ claim, view: { notices, words } }: { claim: string; view: View }) => {
  const told = new Set((notices.get(claim) ?? []).map(({ notice }) => notice))
  return (['retraction', 'withdrawal', 'correction'] as const).map((notice) =>
    told.has(notice) ? (
      <strong className="told" key={notice}>
        {words.check.notices[notice]}
      </strong>
    ) : null,
  )
}
