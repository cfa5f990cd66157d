import { cache } from 'react'

/** An answer of the record that was good when it was last asked for. */
interface Answer {
  readonly text: string
  readonly etag: string | null
  /** When it was last found to be what the record says. */
  readonly at: number
}

/** How much is kept (characters), how much of it one answer may be, how long one is good for, and for how long a record that failed is let be. */
const MOST = 48_000_000
const LARGEST = 12_000_000
const LONGEST = 24 * 3_600_000
const PAUSE = 3_000

interface Kept {
  readonly answers: Map<string, Answer>
  size: number
  /** Until when the record is not asked for what is kept, because it just failed. */
  quietUntil: number
}

// Parts of the server may each get their own copy of this module; what is kept is one thing for all.
const shared = globalThis as { onRecordKept?: Kept }
shared.onRecordKept ??= { answers: new Map(), size: 0, quietUntil: 0 }
const kept = shared.onRecordKept

const forget = (url: string): void => {
  kept.size -= kept.answers.get(url)?.text.length ?? 0
  kept.answers.delete(url)
}

/** Keeps an answer as the newest; the oldest make room for it. */
const keep = (url: string, answer: Answer): void => {
  forget(url)
  if (answer.text.length > LARGEST) return
  kept.answers.set(url, answer)
  kept.size += answer.text.length
  for (const oldest of kept.answers.keys()) {
    if (kept.size <= MOST) return
    forget(oldest)
  }
}

// One object a page, however many parts of it ask.
const page = cache((): { since: number | null } => ({ since: null }))

/** When the oldest answer on this page was last found to be right; null when all of them are of this moment. */
export const keptSince = (): Date | null => {
  const { since } = page()
  return since === null ? null : new Date(since)
}

const again = ({ text }: Answer): Response =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })

const instead = (answer: Answer): Response => {
  const shown = page()
  shown.since = Math.min(shown.since ?? answer.at, answer.at)
  return again(answer)
}

/**
 * Asks the record, and remembers what it said: for sparing it the same answer, and for showing what there is while it cannot be
 * reached. What it says is missing or hidden is forgotten at once; nothing is kept for longer than a day.
 */
export const keepingFetch = async (url: string, init: RequestInit): Promise<Response> => {
  const found = kept.answers.get(url)
  const held = found !== undefined && Date.now() - found.at < LONGEST ? found : undefined
  if (held && Date.now() < kept.quietUntil) return instead(held)
  try {
    const headers = { ...init.headers, ...(held?.etag && { 'if-none-match': held.etag }) }
    const response = await globalThis.fetch(url, { ...init, headers, cache: 'no-store' })
    if (held && response.status === 304) {
      keep(url, { ...held, at: Date.now() })
      return again(held)
    }
    if (held && (response.status >= 500 || response.status === 429)) {
      kept.quietUntil = Date.now() + PAUSE
      return instead(held)
    }
    if (response.status !== 200) {
      forget(url)
      return response
    }
    const text = await response.text()
    const answer = { text, etag: response.headers.get('etag'), at: Date.now() }
    keep(url, answer)
    return again(answer)
  } catch (error) {
    if (held === undefined) throw error
    kept.quietUntil = Date.now() + PAUSE
    return instead(held)
  }
}
