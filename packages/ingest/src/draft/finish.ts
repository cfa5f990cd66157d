import type { Draft, Span } from './draft.ts'

/** What made the drafts; a change to the rules that changes drafts changes this name. */
export const extractor = 'rules@4'

/** Where the words stand, with what is around them to find them again. */
export const selectorOf = (text: string, [start, end]: Span): Draft['selector'] => ({
  start,
  end,
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
})

const named = (drafts: readonly Draft[]): Draft[] => {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const at = draft.figure ?? draft.selector
    const base = `${draft.kind}@${at.start}-${at.end}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { ...draft, id: times === 1 ? base : `${base}.${times}` }
  })
}

const tollOf = (draft: Draft): string | null =>
  draft.kind === 'casualties'
    ? [draft.value.outcome, draft.value.count.min, draft.value.count.max, draft.value.count.point].join(' ')
    : null

// The same toll in the lead and again with its speaker: two reports of one claim.
const repeated = (drafts: readonly Draft[]): Draft[] => {
  const spoken = new Map<string, string>()
  for (const draft of drafts) {
    const toll = tollOf(draft)
    if (toll !== null && draft.source !== null && !spoken.has(toll)) spoken.set(toll, draft.id)
  }
  return drafts.map((draft) => {
    const toll = tollOf(draft)
    return toll !== null && draft.source === null ? { ...draft, repeats: spoken.get(toll) ?? null } : draft
  })
}

/** Puts drafts in the order of the text, gives each its id, and marks the tolls told twice. */
export const settle = (drafts: readonly Draft[]): Draft[] =>
  repeated(
    named(
      drafts.toSorted((a, b) => a.selector.start - b.selector.start || (a.figure?.start ?? 0) - (b.figure?.start ?? 0)),
    ),
  )
