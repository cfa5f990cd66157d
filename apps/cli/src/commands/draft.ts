import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ArticleDrafts, Remark } from '@onrecord/ingest'
import { Command } from 'commander'
import { drafterOf, type ReadingOptions, receivingOf, withReadingOptions } from '../drafts/reading-options.ts'
import { dataFolder, startFolder } from '../places.ts'
import { refuseUnwritable } from '../records/writable.ts'
import { say } from '../terminal.ts'

interface Options extends ReadingOptions {
  json?: true
  out?: string
  offers?: true
  event?: string
  folder?: string
}

/** `onrecord draft`: proposes claims from an article and prints them; nothing reaches the record. */
export const draftCommand = (): Command =>
  withReadingOptions(
    new Command('draft')
      .summary('propose claims from an article')
      .description(
        'Reads an article and proposes claims: who says what, in which words, with which figure.\n' +
          'Nothing of it reaches the record: that takes "onrecord admit", and a person.',
      )
      .argument('<article>', 'a saved page or text, an address of the web, or - for standard input')
      .option('--json', 'print one JSON document instead')
      .option('--out <file>', 'write the drafts to a file for "onrecord admit", and keep a copy of the article')
      .option('--offers', 'show which events, parties, places and sources on the record the drafts may be about')
      .option('--event <id or slug>', 'the same, around one event')
      .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)'),
  )
    .addHelpText('after', AFTER)
    .action(run)

const AFTER = `
Without --model and without an address nothing leaves this machine.

Environment:
  ONRECORD_CONTACT    told to sites whose pages are fetched, so that they can write to you
  ONRECORD_MODEL_URL  where a language model is asked (for openai-compatible: and openai:)
  ONRECORD_MODEL_KEY  the key to it; never shown

Examples:
  $ onrecord draft ./article.html
  $ onrecord draft https://example.org/news/article --out drafts.jsonl
  $ onrecord draft - --published 2025-03-10 --json < article.txt
  $ onrecord draft ./article.txt --model ollama:qwen3`

const run = async (from: string, options: Options): Promise<void> => {
  const { readArticleIn, keepCopies, draftLines } = await import('@onrecord/ingest')
  const out = options.out === undefined ? undefined : resolve(startFolder(), options.out)
  if (out !== undefined) await refuseUnwritable(out, '--out')
  const { article, drafted, admission } = await readArticleIn(
    from,
    receivingOf(options),
    await drafterOf(options.model),
  )
  if (out !== undefined) {
    await keepCopies(dataFolder(options.folder), article)
    await writeFile(out, draftLines(drafted))
  }
  const refused = new Map(admission.setAside.map(({ id, reasons }) => [id ?? '', reasons]))
  const asked = options.offers || options.event !== undefined
  const matches = asked ? await matchesIn(drafted, options) : null
  if (options.json) process.stdout.write(`${JSON.stringify(asDocument(drafted, refused, matches), null, 1)}\n`)
  else await showAll(drafted, refused, matches, options.out)
}

type Matches = Awaited<ReturnType<typeof matchesIn>>

const matchesIn = async (drafted: ArticleDrafts, { event, folder }: Options) => {
  const { matchDrafts } = await import('@onrecord/ingest')
  const [{ knownIn }, { wantedOf }] = await Promise.all([import('../drafts/known.ts'), import('../drafts/wanted.ts')])
  const { article, drafts } = drafted
  return matchDrafts(drafted, await knownIn(dataFolder(folder), event ?? null, wantedOf(article, drafts, article.text)))
}

const asDocument = (drafted: ArticleDrafts, refused: Map<string, readonly Remark[]>, matches: Matches | null) => ({
  ...drafted,
  wouldBeSetAside: [...refused].map(([id, reasons]) => ({ id, reasons })),
  ...(matches !== null && { matches }),
})

const showAll = async (
  drafted: ArticleDrafts,
  refused: Map<string, readonly Remark[]>,
  matches: Matches | null,
  out: string | undefined,
): Promise<void> => {
  const { articleLines, draftsLines, NOBODY_SAYS } = await import('../drafts/show.ts')
  const { article, drafts, aside, rejected } = drafted
  for (const line of [...articleLines(article), ...draftsLines(drafted, refused)]) say(line)
  say()
  if (matches !== null) {
    const { matchLines } = await import('../drafts/show-matches.ts')
    for (const line of matchLines(matches)) say(line)
    say()
  }
  for (const { reasons } of rejected)
    say(`  the model, set aside: ${reasons.map(({ sentence, code }) => `${sentence} [${code}]`).join(' ')}`)
  if (rejected.length > 0) say()
  if (drafts.length === 0) say(NOBODY_SAYS)
  else if (drafts.every(({ source }) => source === null))
    say('Nobody is named as saying any of it: the publisher would be the one who says so.')
  say(accountLine(drafts.length, refused.size, aside.length, rejected.length))
  if (out === undefined) say('Nothing was kept. With --out drafts.jsonl the drafts can go on to "onrecord admit".')
  else say(`Written to ${out}, the article kept beside it. Next: onrecord admit ${out}`)
}

const accountLine = (drafts: number, refused: number, aside: number, rejected: number): string =>
  `${drafts} drafts: ${drafts - refused} would be admitted, ${refused} set aside. Beside them, ` +
  `${aside} numbers or quotations made no draft${rejected > 0 ? `, and ${rejected} proposals of the model were none` : ''}.`
