import { type Draft, keepWaiting, listWaiting, readCopy, readWaiting, type Waiting } from '@onrecord/ingest'
import { Command } from 'commander'
import type { AdmitOptions } from '../drafts/admit-all.ts'
import { withKnown } from '../drafts/known.ts'
import { appendedLine, byOf, publish } from '../drafts/publish.ts'
import { draftLines } from '../drafts/show.ts'
import { wantedOf } from '../drafts/wanted.ts'
import { CliError } from '../errors.ts'
import { dataFolder } from '../places.ts'
import { say } from '../terminal.ts'
import { withFilingOptions } from './admit.ts'

interface Options extends AdmitOptions {
  folder?: string
  all?: true
}

const FOLDER = ['--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)'] as const

/** `onrecord drafts`: what waits for a person, and their decision. */
export const draftsCommand = (): Command => {
  const command = new Command('drafts')
    .summary('decide about drafts that wait')
    .description('Shows the drafts that passed the gate and wait for a person, and takes the decision.')
    .addHelpText(
      'after',
      `
Examples:
  $ onrecord drafts list
  $ onrecord drafts show 3f2a
  $ onrecord drafts accept 3f2a --event syria-coast-2025 --author "A. Researcher" --reason "Read against the article"
  $ onrecord drafts reject 3f2a --author "A. Researcher" --reason "It is about another town"`,
    )
  command.addCommand(
    new Command('list')
      .summary('what waits')
      .option('--all', 'also what was decided')
      .option(...FOLDER)
      .addHelpText('after', '\nExample:\n  $ onrecord drafts list --all')
      .action(list),
  )
  command.addCommand(
    new Command('show')
      .summary('one draft with the words around it')
      .argument('<id>', 'its id, or the beginning of it')
      .option(...FOLDER)
      .addHelpText('after', '\nExample:\n  $ onrecord drafts show 3f2a')
      .action(show),
  )
  command.addCommand(
    withFilingOptions(new Command('accept').summary('put drafts on the record').argument('<id...>', 'their ids'))
      .addHelpText(
        'after',
        '\nExample:\n  $ onrecord drafts accept 3f2a --event syria-coast-2025 --author "A. Researcher" --reason "Read it"',
      )
      .action(accept),
  )
  command.addCommand(
    new Command('reject')
      .summary('keep drafts out, with the reason')
      .argument('<id...>', 'their ids')
      .requiredOption('--author <who>', 'who decides')
      .requiredOption('--reason <why>', 'why')
      .option(...FOLDER)
      .addHelpText(
        'after',
        '\nExample:\n  $ onrecord drafts reject 3f2a --author "A. Researcher" --reason "About another town"',
      )
      .action(reject),
  )
  return command
}

const list = async (options: Options): Promise<void> => {
  const all = await listWaiting(dataFolder(options.folder))
  const shown = all.filter(({ state }) => options.all || state === 'waiting')
  let title = ''
  for (const { id, article, draft, state, warnings, decision } of shown) {
    const heading = article.title ?? article.from
    if (heading !== title) say(heading)
    title = heading
    const who = draft.source === null ? 'the publisher' : (draft.source.resolved?.name ?? draft.source.name)
    say(
      `  ${id}  ${draft.kind}  ${who}: “${shortened(draft.quote)}”${warnings.length > 0 ? `  (${warnings.length} to look at)` : ''}`,
    )
    if (state !== 'waiting') say(`                ${state} by ${decision?.by}: ${decision?.reason}`)
  }
  const waiting = all.filter(({ state }) => state === 'waiting').length
  say(`${waiting} wait, ${all.length - waiting} are decided.`)
}

const show = async (id: string, options: Options): Promise<void> => {
  const folder = dataFolder(options.folder)
  const waiting = await find(folder, id)
  const text = (await readCopy(folder, waiting.article.textSha256)).toString('utf8')
  const { start, end } = waiting.draft.selector
  for (const line of draftLines(waiting.draft, text, '')) say(line)
  for (const { sentence } of waiting.warnings) say(`     look at: ${sentence}`)
  say(`     around: …${text.slice(Math.max(0, start - 200), end + 200).replace(/\s+/g, ' ')}…`)
  if (waiting.decision) say(`     ${waiting.state} by ${waiting.decision.by}: ${waiting.decision.reason}`)
}

const accept = async (ids: string[], options: Options): Promise<void> => {
  const folder = dataFolder(options.folder)
  const by = byOf(options)
  for (const [article, chosen] of byArticle(await findAll(folder, ids))) {
    const event = options.event ?? chosen.find((waiting) => waiting.event !== null)?.event
    if (!event)
      throw new CliError('event-unknown', 'Nothing says which event the drafts are about.', {
        place: '--event',
        advice: 'Add --event <id or slug>.',
      })
    const drafts: Draft[] = chosen.map(({ draft }) => draft)
    const published = await withKnown(folder, event, wantedOf(article, drafts, null, options), (opened) =>
      publish(opened, article, drafts, options, by),
    )
    for (const line of published.lines) say(line)
    const open = new Map(published.undecided.map(({ draft, reason }) => [draft.id, reason]))
    for (const waiting of chosen) {
      const reason = open.get(waiting.draft.id)
      if (reason) say(`  waits ${waiting.id}: ${reason.sentence} [${reason.code}]`)
      else
        await keepWaiting(folder, {
          ...waiting,
          event,
          state: 'accepted',
          decision: { by: by.author, reason: by.reason, at: new Date().toISOString() },
        })
    }
    say(appendedLine(published))
    if (open.size > 0) process.exitCode = 1
  }
}

const reject = async (ids: string[], options: Options): Promise<void> => {
  const folder = dataFolder(options.folder)
  const { author, reason } = byOf(options)
  for (const waiting of await findAll(folder, ids)) {
    if (waiting.state === 'accepted')
      throw new CliError('draft-unknown', `The draft ${waiting.id} is on the record already.`, {
        place: waiting.id,
        advice: 'Put a notice of correction or retraction on the record instead.',
      })
    await keepWaiting(folder, {
      ...waiting,
      state: 'rejected',
      decision: { by: author, reason, at: new Date().toISOString() },
    })
    say(`${waiting.id} is kept out.`)
  }
}

const findAll = async (folder: string, ids: readonly string[]): Promise<Waiting[]> => {
  const found: Waiting[] = []
  for (const id of ids) found.push(await find(folder, id))
  return found
}

const find = async (folder: string, id: string): Promise<Waiting> => {
  const waiting = await readWaiting(folder, id)
  if (waiting) return waiting
  throw new CliError('draft-unknown', `No draft has the id "${id}", or more than one begins so.`, {
    place: folder,
    advice: 'See "onrecord drafts list --all"; at least four letters of an id are needed.',
  })
}

const byArticle = (all: readonly Waiting[]): Map<Waiting['article'], Waiting[]> => {
  const articles = new Map<string, Waiting[]>()
  for (const waiting of all) {
    const { textSha256 } = waiting.article
    articles.set(textSha256, [...(articles.get(textSha256) ?? []), waiting])
  }
  return new Map([...articles.values()].flatMap((chosen) => (chosen[0] ? [[chosen[0].article, chosen] as const] : [])))
}

const shortened = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ')
  return plain.length <= 60 ? plain : `${plain.slice(0, 59).toWellFormed()}…`
}
