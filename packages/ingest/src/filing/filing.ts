import { type Claim, directionOf, type Entry, idOf, parseEntry, type Report, type Source } from '@onrecord/model'
import { claimValue, type Named } from '../admit/claim-value.ts'
import { claimantIn } from '../admit/claimant-is-named.ts'
import type { Remark } from '../admit/rule.ts'
import type { Draft } from '../draft/draft.ts'
import type { WrittenHead } from '../drafts/drafts-file.ts'
import { TEXT_SCHEME } from '../match/match-source.ts'

/** Where drafts are filed on a record: what a person decided, or accepted of what was offered. */
export interface Filing extends Named {
  /** The event they are about. */
  readonly event: string
  /** The part of that event a draft belongs to, where one was decided on. */
  under?(draft: Draft): string | null
  /** Who published the article. */
  readonly publisher: string
  /** The source on the record that this article is; null to make one. */
  readonly source: string | null
  /** Claims on the record, by their ids: what repeats one that was accepted earlier is a report of it. */
  readonly claims?: ReadonlySet<string>
}

/** What filing drafts came to: entries to append, and drafts that need a decision first. */
export interface Filed {
  readonly entries: readonly Entry[]
  readonly undecided: readonly { readonly draft: Draft; readonly reason: Remark }[]
}

/** Makes entries of drafts that passed the gate: a source, and for each a claim and the report of it. */
export const fileDrafts = (article: WrittenHead, drafts: readonly Draft[], filing: Filing): Filed => {
  const undecided: { draft: Draft; reason: Remark }[] = []
  const source = sourceOf(article, filing)
  const claims = new Set<string>()
  // Those that repeat another's number come after it: they are a second report of its claim.
  const inOrder = [...drafts].sort((a, b) => Number(a.repeats !== null) - Number(b.repeats !== null))
  const filed = inOrder.flatMap((draft): Entry[] => {
    const reportFor = (claim: string): Entry =>
      parseEntry(reportOf(draft, claim, filing.source ?? source.id, article, filing))
    const repeated = repeatedBy(draft, claims, article, filing)
    if (repeated !== null) return [reportFor(repeated)]
    const made = claimOf(draft, article, filing)
    if ('problem' in made) {
      undecided.push({ draft, reason: made.problem })
      return []
    }
    claims.add(made.claim.id)
    return [parseEntry(made.claim), reportFor(made.claim.id)]
  })
  const entries = filed.length === 0 ? [] : filing.source === null ? [parseEntry(source), ...filed] : filed
  return { entries, undecided }
}

/** The id of the claim that becomes of a draft. */
export const claimIdOf = ({ textSha256 }: Pick<WrittenHead, 'textSha256'>, draft: string): string =>
  idOf('claim', 'draft', textSha256, draft)

const repeatedBy = (
  { repeats }: Draft,
  filed: ReadonlySet<string>,
  article: WrittenHead,
  { claims }: Filing,
): string | null => {
  if (repeats === null) return null
  const id = claimIdOf(article, repeats)
  return filed.has(id) || claims?.has(id) ? id : null
}

const sourceOf = (article: WrittenHead, { publisher }: Filing): Source => ({
  type: 'source',
  id: idOf('source', 'kept-copy', article.sha256),
  refs: [{ scheme: TEXT_SCHEME, value: article.textSha256 }],
  publisher,
  form: 'original',
  original: null,
  url: article.url,
  title: article.title,
  language: article.language,
  publishedAt: article.published?.date ?? null,
  publishedAtBasis: article.published?.date ? article.published.basis : null,
  retrievedAt: article.retrievedAt,
  readAs: 'full',
  readNote: { en: 'Read by a program; the words of each claim were checked against the kept copy.' },
  archivedUrl: null,
  sha256: article.sha256,
})

const claimOf = (draft: Draft, article: WrittenHead, filing: Filing): { claim: Claim } | { problem: Remark } => {
  const published = article.published?.date ?? null
  const made = claimValue(draft, filing, article.language, published)
  if ('problem' in made) return made
  const name = claimantIn(draft)
  const claimant = name === null ? filing.publisher : filing.party(name)
  if (claimant === null)
    return { problem: { code: 'claimant-undecided', sentence: `Nobody has decided who on the record “${name}” is.` } }
  const claim = {
    type: 'claim',
    id: claimIdOf(article, draft.id),
    refs: [{ scheme: 'draft', value: `${article.textSha256.slice(0, 16)}/${draft.id}`.slice(0, 512) }],
    event: filing.under?.(draft) ?? filing.event,
    claimant,
    role: draft.source?.role && draft.source.role !== 'unnamed' ? { [article.language]: draft.source.role } : null,
    // It was said by then; on which day, the words seldom tell for certain.
    statedAt: published === null ? null : published.includes('~') ? published : `${published}~`,
    hedge: hedgeOf(draft.hedge),
    basis: { type: 'unstated', from: [] },
    statement: { [article.language]: draft.quote.replace(/\s+/g, ' ').trim() },
    asStated: asStatedOf(draft),
    cautions: [],
    kind: draft.kind,
    value: made.value,
  }
  return { claim: claim as Claim }
}

const hedgeOf = (words: string | null): Claim['hedge'] =>
  words === null ? 'asserted' : /\b(may|might|could|if|would|can)\b|قد|ربما/i.test(words) ? 'conditional' : 'alleged'

const asStatedOf = (draft: Draft): Claim['asStated'] => {
  if (draft.kind !== 'casualties' && draft.kind !== 'tally') return null
  const { population, place } = draft.value
  const unit = draft.kind === 'tally' ? draft.value.what : null
  if (population === null && place === null && unit === null) return null
  return { population: population?.wording ?? null, area: place, unit }
}

const reportOf = (draft: Draft, claim: string, source: string, article: WrittenHead, filing: Filing): Report => ({
  type: 'report',
  id: idOf('report', 'draft', article.textSha256, draft.id),
  refs: [],
  claim,
  source,
  quote: {
    exact: draft.quote,
    prefix: draft.selector.prefix || null,
    suffix: draft.selector.suffix || null,
    language: article.language,
    direction: directionOf(article.language),
    translation: null,
  },
  chain: [
    ...draft.relayedBy.map(({ name }) => ({ party: filing.party(name), name })),
    { party: filing.publisher, name: article.siteName ?? article.url ?? 'the publisher' },
  ],
  asPrinted: null,
  note: { en: `Drafted by ${draft.method.extractor} and let in by admit.` },
})
