import { Draft } from '../draft/draft.ts'
import { claimantIsNamed } from './claimant-is-named.ts'
import { numberIsWhole } from './number-is-whole.ts'
import { numberReadsBack } from './number-reads-back.ts'
import { numberStands } from './number-stands.ts'
import { quoteStands } from './quote-stands.ts'
import { relaysAreNamed } from './relays-are-named.ts'
import { repeatStands } from './repeat-stands.ts'
import type { Kept, Remark, Rule } from './rule.ts'
import { spansStand } from './spans-stand.ts'
import { unreadIn } from './unread.ts'
import { valueIsWhole } from './value-is-whole.ts'
import { warningsOn } from './warnings.ts'
import { windowIsPast } from './window-is-past.ts'

/** A draft that passed, with what a person should look at. */
export interface Admitted {
  readonly draft: Draft
  readonly warnings: readonly Remark[]
}

/** A draft that did not pass, as it was given, with every reason. */
export interface SetAside {
  readonly draft: unknown
  /** Which of those that were given it is; the first is 0. */
  readonly index: number
  /** What it calls itself; null when it does not say. */
  readonly id: string | null
  readonly reasons: readonly Remark[]
}

/** What became of the drafts that were held against the kept copy: read = admitted + set aside. */
export interface Admission {
  readonly read: number
  readonly admitted: readonly Admitted[]
  readonly setAside: readonly SetAside[]
}

/** Everything that must hold of a draft, in the order it is said. */
export const rules: readonly Rule[] = [
  quoteStands,
  spansStand,
  numberStands,
  numberReadsBack,
  numberIsWhole,
  claimantIsNamed,
  relaysAreNamed,
  windowIsPast,
  valueIsWhole,
]

/** Holds drafts against the kept copy. What fails is set aside with its reasons; nothing is repaired and nothing is lost. */
export const admit = (drafts: readonly unknown[], kept: Kept): Admission => {
  const admitted: Admitted[] = []
  const setAside: SetAside[] = []
  const seen = new Set<string>()
  for (const [index, given] of drafts.entries()) {
    const read = Draft.safeParse(given)
    if (!read.success) {
      const { id } = Object(given) as { id?: unknown }
      setAside.push({
        draft: given,
        index,
        id: typeof id === 'string' ? id : null,
        reasons: shapeOf(read.error.issues),
      })
      continue
    }
    const draft = read.data
    const reasons = rules.flatMap((rule) => rule(draft, kept))
    if (seen.has(draft.id))
      reasons.push({ code: 'id-twice', sentence: 'Another draft of this article has the same id.' })
    seen.add(draft.id)
    reasons.push(...repeatStands(draft, drafts))
    if (reasons.length > 0) setAside.push({ draft: given, index, id: draft.id, reasons })
    else admitted.push({ draft, warnings: [...unreadIn(given, draft), ...warningsOn(draft, kept)] })
  }
  if (admitted.length + setAside.length !== drafts.length)
    throw new Error(`${drafts.length} drafts were read, ${admitted.length + setAside.length} are accounted for`)
  return { read: drafts.length, admitted, setAside }
}

const shapeOf = (issues: readonly { path: PropertyKey[]; message: string }[]): Remark[] =>
  issues.slice(0, 5).map(({ path, message }) => ({
    code: 'draft-invalid',
    sentence: `It is not a draft: ${path.map(String).join('.') || 'as a whole'}: ${message}.`,
  }))
