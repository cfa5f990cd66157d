import { type Claim, daysOf, type Entry, type Report, readCount, type Source } from '@onrecord/model'
import type { Remark } from '../admit/rule.ts'
import { wholeIn } from '../admit/stands-whole.ts'
import { namesOf } from '../match/match-named.ts'
import { TEXT_SCHEME } from '../match/match-source.ts'

/** Something on a hand-made record that does not hold, and of which entry. */
interface RecordIssue extends Remark {
  readonly entry: string
}

/** How often one rule could be held against the record, how often it failed, and how often there was nothing to hold it against. */
interface RuleAccount {
  readonly rule: string
  readonly held: number
  readonly failed: number
  readonly open: number
  /** Why the open ones could not be checked. */
  readonly why: string
}

/** What holding a hand-made record against the gate came to. */
export interface RecordCheck {
  readonly rules: readonly RuleAccount[]
  readonly issues: readonly RecordIssue[]
}

/** Gives the kept text of a source, by the SHA-256 of the text or of the bytes; null when there is no copy. */
export type KeptText = (source: Source) => Promise<string | null>

/** Holds a hand-made record against the rules drafts are held against, as far as it tells enough. */
export const checkRecord = async (entries: readonly Entry[], keptText: KeptText): Promise<RecordCheck> => {
  const claims = new Map(entries.flatMap((entry) => (entry.type === 'claim' ? [[entry.id, entry] as const] : [])))
  const sources = new Map(entries.flatMap((entry) => (entry.type === 'source' ? [[entry.id, entry] as const] : [])))
  const parties = new Map(entries.flatMap((entry) => (entry.type === 'party' ? [[entry.id, entry] as const] : [])))
  const reports = entries.filter((entry): entry is Report => entry.type === 'report')
  const texts = new Map<string, string | null>()
  for (const source of sources.values()) texts.set(source.id, await keptText(source))

  const numbers = tallier('the wording of a count holds the number claimed', 'the count has no wording')
  const bounds = tallier(
    'the wording of a count says how it is bounded, too',
    'the wording is the bare number; “over” or “about” was noted by hand',
  )
  for (const claim of claims.values()) {
    const count = 'count' in claim.value ? claim.value.count : null
    if (count === null) continue
    if (count.wording === null) numbers.open()
    else {
      const read = readCount(count.wording)
      const bare = read !== null && !read.approximate && read.min === read.max
      // Tables often keep the bare number and note beside it that it was "over" or "about": the number still has to be the one.
      const theNumber = bare && (count.point === read.min || count.min === read.min || count.max === read.min)
      const same =
        read !== null && read.min === count.min && read.max === count.max && read.approximate === count.approximate
      const said = read === null ? 'cannot be read again' : `reads as ${read.min ?? '…'} to ${read.max ?? '…'}`
      numbers.hold(
        same || theNumber,
        named(claim),
        'number-differs',
        `“${count.wording}” ${said}, and the claim says ${count.min ?? '…'} to ${count.max ?? '…'}.`,
      )
      if (same) bounds.hold(true, named(claim), '', '')
      else if (theNumber) bounds.open()
    }
  }

  const textsOf = (of: readonly Report[]): string[] => of.flatMap(({ source }) => texts.get(source) ?? [])
  const wordings = tallier(
    'the wording of a count is in a quote of the claim, or in the kept copy',
    'not of all its sources a copy is kept, and the quotes are other key words, in another language, or none',
  )
  for (const claim of claims.values()) {
    const wording = 'count' in claim.value ? claim.value.count.wording : null
    if (wording === null) continue
    const carried = reports.filter((report) => report.claim === claim.id)
    const read = textsOf(carried)
    const words = [...carried.flatMap(({ quote }) => quote?.exact ?? []), ...read]
    if (words.some((text) => wholeIn(text, wording).length > 0)) wordings.hold(true, named(claim), '', '')
    // Another source of the claim may have printed them, so all of them have to have been read.
    else if (carried.length > 0 && read.length === carried.length)
      wordings.hold(false, named(claim), 'wording-not-in-copy', `The kept copy does not have the words “${wording}”.`)
    else wordings.open()
  }

  const speakers = tallier(
    'the claimant is named in the kept copy',
    'no copy is kept, or it calls them otherwise than the record does',
  )
  for (const claim of claims.values()) {
    const party = parties.get(claim.claimant)
    const read = textsOf(reports.filter((report) => report.claim === claim.id))
    if (party && namesOf(party).some((name) => read.some((text) => wholeIn(text, name).length > 0)))
      speakers.hold(true, named(claim), '', '')
    else speakers.open()
  }

  const quoted = tallier('the quote is in the kept copy', 'no copy of the source is kept beside the record')
  for (const report of reports) {
    if (report.quote === null) continue
    const text = texts.get(report.source) ?? null
    if (text === null) quoted.open()
    else
      quoted.hold(
        text.includes(report.quote.exact),
        named(report),
        'quote-not-found',
        `The kept copy does not have the words “${report.quote.exact}”.`,
      )
  }

  const windows = tallier(
    'what is told is not after the day of publication',
    'the claim gives no days, or its source no day of publication',
  )
  for (const report of reports) {
    const claim = claims.get(report.claim)
    const published = sources.get(report.source)?.publishedAt ?? null
    const window = claim === undefined ? null : windowOf(claim)
    if (published === null || window === null) windows.open()
    else {
      const [first, last] = [daysOf(window).first, daysOf(published).last]
      windows.hold(
        (first ?? '') <= (last ?? '9999'),
        named(report),
        'window-later',
        `The claim tells of ${window}, and the source is of ${published}.`,
      )
    }
  }
  const all = [numbers, bounds, wordings, speakers, quoted, windows]
  return { rules: all.map(({ account }) => account()), issues: all.flatMap(({ issues }) => issues) }
}

/** Where the kept text of a source may lie: the names of its copies, that of the text itself before that of the bytes. */
export const copyNamesOf = (source: Source): { readonly name: string; readonly is: 'text' | 'bytes' }[] => [
  ...source.refs.flatMap(({ scheme, value }) => (scheme === TEXT_SCHEME ? [{ name: value, is: 'text' as const }] : [])),
  ...(source.sha256 === null ? [] : [{ name: source.sha256, is: 'bytes' as const }]),
]

const windowOf = ({ value }: Claim): string | null => ('scope' in value ? value.scope.window : null)

const named = (entry: Entry): string => entry.refs[0]?.value ?? entry.id

const tallier = (rule: string, why: string) => {
  const issues: RecordIssue[] = []
  let held = 0
  let open = 0
  return {
    issues,
    open: () => {
      open += 1
    },
    hold: (holds: boolean, entry: string, code: string, sentence: string) => {
      held += 1
      if (!holds) issues.push({ entry, code, sentence })
    },
    account: (): RuleAccount => ({ rule, held, failed: issues.length, open, why }),
  }
}
