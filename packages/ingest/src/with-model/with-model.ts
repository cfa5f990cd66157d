import type { LanguageModel } from 'ai'
import type { Draft } from '../draft/draft.ts'
import type { Drafter, Rejected } from '../drafts/article-drafts.ts'
import { askModel } from './ask-model.ts'
import { inChunks, numbered } from './paragraphs.ts'
import { PROMPT_VERSION } from './prompt.ts'
import { type ModelAccess, openModel } from './provider.ts'
import { toDraft } from './to-draft.ts'

/** How a model is asked. */
export interface ModelAsking extends ModelAccess {
  readonly onProgress?: (done: number, all: number) => void
  readonly now?: () => Date
  /** For tests: a model instead of the one that is named. */
  readonly model?: Exclude<LanguageModel, string>
}

/** A language model that proposes drafts. The kept text is sent to it; what it answers passes the same gate as any draft. */
export const withModel = async (name: string, asking: ModelAsking): Promise<Drafter> => {
  const { now = () => new Date(), onProgress } = asking
  const model = asking.model ?? (await openModel(name, asking))
  return async (text) => {
    const extractor = `${name}@prompt-${PROMPT_VERSION} ${now().toISOString().slice(0, 10)}`
    const paragraphs = numbered(text)
    const chunks = inChunks(paragraphs)
    const drafts = new Map<string, Draft>()
    const rejected: Rejected[] = []
    for (const [index, chunk] of chunks.entries()) {
      onProgress?.(index + 1, chunks.length)
      for (const element of await askModel(model, chunk, name, asking.key)) {
        const turned = toDraft(element, text, paragraphs, extractor)
        if ('reason' in turned) rejected.push({ given: element, reasons: [turned.reason] })
        else if (drafts.has(turned.draft.id))
          rejected.push({ given: element, reasons: [{ code: 'id-twice', sentence: 'The model says the same twice.' }] })
        else drafts.set(turned.draft.id, turned.draft)
      }
    }
    return { drafts: [...drafts.values()].sort((a, b) => a.selector.start - b.selector.start), aside: [], rejected }
  }
}
