import { type AnyEntry, mentions } from '../entries/entry.ts'
import { type Notice, silentNotices } from '../entries/notice.ts'

/**
 * What readers may be shown of entries: what a notice withholds is gone, and so is every claim, report and link that names it,
 * and the notice. The store does the same for a whole record (docs/decisions/0013-withholding.md); this is for entries in hand.
 */
export const publicEntries = (entries: readonly AnyEntry[]): AnyEntry[] => {
  const silent = entries.filter(
    (entry): entry is Notice => entry.type === 'notice' && silentNotices.includes(entry.notice),
  )
  if (silent.length === 0) return [...entries]
  const lifted = new Set(silent.flatMap(({ notice, about }) => (notice === 'restoration' ? [about] : [])))
  const standing = silent.filter(({ id, notice }) => notice !== 'restoration' && !lifted.has(id))
  const withheld = new Set([...silent.map(({ id }) => id), ...standing.map(({ about }) => about)])
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
