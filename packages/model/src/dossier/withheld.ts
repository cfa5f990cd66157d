import { type AnyEntry, mentions } from '../entries/entry.ts'

/**
 * The one door to readers. What a notice withholds is gone, and so is every claim, report and link that names it;
 * nothing downstream ever sees that it was there.
 */
export const publicEntries = (entries: readonly AnyEntry[]): AnyEntry[] => {
  const withheld = new Set(
    entries.flatMap((entry) => (entry.type === 'notice' && entry.notice === 'withholding' ? [entry.about] : [])),
  )
  if (withheld.size === 0) return [...entries]
  let kept = [...entries]
  let before = -1
  while (kept.length !== before) {
    before = kept.length
    kept = kept.filter((entry) => {
      const gone = withheld.has(entry.id) || mentions(entry).some((id) => withheld.has(id))
      if (gone) withheld.add(entry.id)
      return !gone
    })
  }
  return kept
}
