import {
  type Admission,
  type DraftsOfArticle,
  keepWaiting,
  readWaiting,
  type Waiting,
  waitingId,
} from '@onrecord/ingest'
import { whereabouts } from '../records/open.ts'
import { remark, say } from '../terminal.ts'
import type { Deciding } from './decide.ts'
import { gateLines } from './gate.ts'
import { withKnown } from './known.ts'
import { appendedLine, byOf, publish } from './publish.ts'
import { NOBODY_SAYS } from './show.ts'
import { wantedOf } from './wanted.ts'

/** What is to become of drafts that pass. */
export interface AdmitOptions {
  publish?: true
  event?: string
  author?: string
  reason?: string
  publisher?: string
  as?: string[]
  newParties?: true
  about?: string[]
}

/** Lets the drafts of an article that pass wait for a person, or puts them on the record when that was asked for. */
export const admitAll = async (
  of: DraftsOfArticle,
  admission: Admission,
  folder: string,
  options: AdmitOptions,
): Promise<void> => {
  const { article } = of
  say(article.title ?? article.from)
  for (const { sentence } of article.notes ?? []) say(`  ! ${sentence}`)
  if (of.drafts.length === 0) say(NOBODY_SAYS)
  for (const line of gateLines(admission, of.drafts)) say(line)
  if (!options.publish) {
    const kept = await letWait(of, admission, folder, options.event ?? null)
    say(`${kept} wait for a person. Next: onrecord drafts list`)
    return
  }
  const by = byOf(options)
  const deciding: Deciding = {
    publisher: options.publisher,
    as: options.as,
    newParties: options.newParties,
    about: options.about,
  }
  const rejected = await rejectedOf(of, admission, folder)
  for (const { id, decision } of rejected.values())
    say(`  kept out ${id}: rejected by ${decision?.by}: ${decision?.reason}`)
  const drafts = admission.admitted.flatMap(({ draft }) => (rejected.has(draft.id) ? [] : [draft]))
  const published = await withKnown(folder, options.event ?? '', wantedOf(article, drafts, null, deciding), (opened) =>
    publish(opened, article, drafts, deciding, by),
  )
  for (const line of published.lines) say(line)
  say(appendedLine(published))
  const open = new Set(published.undecided.map(({ draft }) => draft.id))
  for (const { draft, reason } of published.undecided) say(`  waits ${draft.id}: ${reason.sentence} [${reason.code}]`)
  const at = new Date().toISOString()
  await letWait(of, admission, folder, options.event ?? null, (id) =>
    open.has(id) || rejected.has(id) ? null : { by: by.author, reason: by.reason, at },
  )
  if (published.appended !== null) say(`It is on the record in ${whereabouts(folder)}.`)
  if (open.size > 0) remark(`${open.size} of ${drafts.length} wait for a decision.`)
}

// What a person kept out stays out until a person says otherwise, by its id.
const rejectedOf = async (
  { article }: DraftsOfArticle,
  { admitted }: Admission,
  folder: string,
): Promise<Map<string, Waiting>> => {
  const rejected = new Map<string, Waiting>()
  for (const { draft } of admitted) {
    const before = await readWaiting(folder, waitingId(article.textSha256, draft.id))
    if (before?.state === 'rejected') rejected.set(draft.id, before)
  }
  return rejected
}

/** Keeps drafts with what was decided of them. What a person decided before stays decided. Gives how many wait. */
const letWait = async (
  { article }: DraftsOfArticle,
  { admitted }: Admission,
  folder: string,
  event: string | null,
  decided: (id: string) => Waiting['decision'] = () => null,
): Promise<number> => {
  let waiting = 0
  for (const { draft, warnings } of admitted) {
    const id = waitingId(article.textSha256, draft.id)
    const before = await readWaiting(folder, id)
    const decision = decided(draft.id)
    if (before !== null && before.state !== 'waiting' && decision === null) continue
    const state = decision === null ? 'waiting' : 'accepted'
    if (state === 'waiting') waiting += 1
    await keepWaiting(folder, {
      id,
      article,
      draft,
      warnings: [...warnings],
      event: event ?? before?.event ?? null,
      state,
      decision,
    })
  }
  return waiting
}
