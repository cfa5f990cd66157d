import { articleManifest, keepCopies, readArticleIn } from '@onrecord/ingest'
import { Command } from 'commander'
import { type AdmitOptions, admitAll } from '../drafts/admit-all.ts'
import { drafterOf, type ReadingOptions, receivingOf, withReadingOptions } from '../drafts/reading-options.ts'
import { dataFolder } from '../places.ts'
import { refuseUnready, withFilingOptions } from './admit.ts'

interface Options extends AdmitOptions, ReadingOptions {
  folder?: string
}

/** `onrecord import article`: draft, admit, and wait for a person or append, in one go. */
export const importArticleCommand = (): Command =>
  withFilingOptions(
    withReadingOptions(
      new Command(articleManifest.name)
        .summary(articleManifest.reads)
        .description(
          `Reads ${articleManifest.reads}.\nWhat is proposed from it and passes the gate waits for a person, or goes on the record with --publish.`,
        )
        .argument('<article>', 'the file, the address, or -')
        .option('--publish', 'put what passes on the record at once; needs --event, --author and --reason'),
    ),
  )
    .addHelpText(
      'after',
      `
Publisher:    ${articleManifest.publisher}
Licence:      ${articleManifest.licence}
Attribution:  ${articleManifest.attribution}

Examples:
  $ onrecord import article ./article.html --event syria-coast-2025
  $ onrecord import article https://example.org/news --publish --event syria-coast-2025 --author "A. Researcher" --reason "Read it"`,
    )
    .action(async (from: string, options: Options) => {
      if (options.publish) await refuseUnready(options)
      const { article, drafted, admission } = await readArticleIn(
        from,
        receivingOf(options),
        await drafterOf(options.model),
      )
      const folder = dataFolder(options.folder)
      await keepCopies(folder, article)
      const drafts = drafted.drafts.map((draft) => ({ draft, place: from }))
      // A spread head: what is kept of an article is told by the file of drafts in the same shape.
      await admitAll({ article: { ...article.head }, drafts, aside: drafted.aside.length }, admission, folder, options)
    })
