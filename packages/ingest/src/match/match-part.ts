import { type ContestedEvent, daysOf } from '@onrecord/model'
import { readWindow } from '../admit/read-window.ts'
import type { Draft } from '../draft/draft.ts'

/** The part of an event a draft tells of: the only one at the place it names, and not at another time; null when none is or more are. */
export const partOfEvent = (
  draft: Draft,
  place: (words: string) => string | null,
  { event, parts, published }: { event: ContestedEvent; parts: readonly ContestedEvent[]; published: string | null },
): ContestedEvent | null => {
  if (draft.kind !== 'casualties' || draft.value.place === null) return null
  const where = place(draft.value.place)
  if (where === null || event.places.includes(where)) return null
  const told = draft.value.window === null ? null : (readWindow(draft.value.window, published)?.window ?? null)
  const there = parts.filter(({ places, window }) => places.includes(where) && (told === null || meet(told, window)))
  return there.length === 1 ? (there[0] ?? null) : null
}

const meet = (told: string, window: string | null): boolean => {
  if (window === null) return true
  const [a, b] = [daysOf(told), daysOf(window)]
  return (a.first ?? '') <= (b.last ?? '9999') && (b.first ?? '') <= (a.last ?? '9999')
}
