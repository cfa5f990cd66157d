import type { LanguageModel } from 'ai'
import { IngestError } from '../errors.ts'
import { asPrompt, type Paragraph } from './paragraphs.ts'
import { instructions } from './prompt.ts'
import { Told } from './wire.ts'

// A model on a laptop may need minutes for two pages.
const LONGEST_WAIT = 300_000

/** Asks a model for the assertions in a chunk. The elements are as it gave them: none is trusted yet. */
export const askModel = async (
  model: Exclude<LanguageModel, string>,
  chunk: readonly Paragraph[],
  name: string,
  secret: string | null,
): Promise<unknown[]> => {
  const { generateText, Output, NoObjectGeneratedError } = await import('ai')
  // What the library would warn of on the terminal is part of our own answer or of none.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })
  try {
    const answer = await generateText({
      model,
      instructions,
      prompt: asPrompt(chunk),
      output: Output.array({ element: Told }),
      temperature: 0,
      maxRetries: 2,
      abortSignal: AbortSignal.timeout(LONGEST_WAIT),
    })
    return answer.output
  } catch (error) {
    if (!NoObjectGeneratedError.isInstance(error)) throw failed(error, name, secret)
    const elements = elementsIn(error.text ?? '')
    if (elements !== null) return elements
    throw unread(error.text ?? '', name, secret)
  }
}

/**
 * The elements of an answer of which one broke the schema: the others are still good. Models think aloud first, say a word before
 * their list, and put it between fences. Null when it is no list at all.
 */
const elementsIn = (text: string): unknown[] | null => {
  const answer = text.replace(/^[\s\S]*<\/think(?:ing)?>/, '')
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(answer)?.[1] ?? ''
  const bare = /[[{][\s\S]*[\]}]/.exec(answer)?.[0] ?? ''
  for (const words of [answer, fenced, bare]) {
    const value = parsed(words)
    if (Array.isArray(value)) return value
    const { elements } = Object(value) as { elements?: unknown }
    if (Array.isArray(elements)) return elements
  }
  return null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const unread = (text: string, name: string, secret: string | null): IngestError => {
  const [start = ''] = (secret ? text.replaceAll(secret, '***') : text).trim().split('\n')
  const said = start === '' ? 'it is empty' : `it begins “${start.slice(0, 80)}”`
  return new IngestError('model-failed', `The model answered with something else than a list: ${said}.`, {
    place: name,
    advice:
      'Ask again, or another model: a small one may not follow, or its answer was cut off. Or draft without --model.',
  })
}

// A server may repeat the key it was given, so neither its words nor its error go further unread.
const failed = (error: unknown, name: string, secret: string | null): IngestError => {
  const said = error instanceof Error ? error.message : String(error)
  const plain = (secret ? said.replaceAll(secret, '***') : said).split('\n')[0]?.slice(0, 300)
  return new IngestError('model-failed', `The model could not be asked: ${plain}`, {
    place: name,
    advice:
      'Check that its server runs, that the name and ONRECORD_MODEL_URL are right, and that the key is good; or draft without --model.',
  })
}
