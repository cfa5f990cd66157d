import type { Drafter, Receiving } from '@onrecord/ingest'
import type { Command } from 'commander'
import { startFolder } from '../places.ts'
import { remark } from '../terminal.ts'

/** What may be said of an article that is read, and what proposes drafts from it. */
export interface ReadingOptions {
  published?: string
  url?: string
  language?: string
  model?: string
}

/** Adds the options of reading an article to a command. */
export const withReadingOptions = (command: Command): Command =>
  command
    .option('--published <date>', 'when it was published, when the page does not say (2025-03-10)')
    .option('--url <address>', 'where a saved page is from')
    .option('--language <tag>', 'its language, when the page does not say (en, ar)')
    .option(
      '--model <provider:name>',
      'have a language model propose the drafts (ollama:qwen3); the text is sent to it',
    )

/** How the article is to be received, as typed and as the environment has it. */
export const receivingOf = ({ published, url, language }: ReadingOptions): Receiving => ({
  folder: startFolder(),
  fetching: { contact: process.env.ONRECORD_CONTACT || null },
  url: url ?? null,
  published: published ?? null,
  language: language ?? null,
})

/** What proposes the drafts: the language model that is named, else the rules. */
export const drafterOf = async (model: string | undefined): Promise<Drafter | undefined> => {
  if (model === undefined) return undefined
  const { withModel } = await import('@onrecord/ingest')
  return withModel(model, {
    url: process.env.ONRECORD_MODEL_URL || null,
    key: process.env.ONRECORD_MODEL_KEY || null,
    onProgress: (done, all) => remark(`asking the model: part ${done} of ${all}`),
  })
}
