import type { LanguageModel } from 'ai'
import { IngestError } from '../errors.ts'

/** Where models are asked, and with what key. */
export interface ModelAccess {
  /** The base address of the server (ONRECORD_MODEL_URL); null for the provider's own. */
  readonly url: string | null
  readonly key: string | null
}

const homes: Readonly<Record<string, string | null>> = {
  'openai-compatible': null,
  ollama: 'http://127.0.0.1:11434/v1',
  openai: 'https://api.openai.com/v1',
}

const FORMS = 'ollama:NAME (a server on this machine), openai:NAME, or openai-compatible:NAME with ONRECORD_MODEL_URL'

/** Opens a model by its name as people type it, such as `ollama:qwen3`. */
export const openModel = async (name: string, { url, key }: ModelAccess): Promise<Exclude<LanguageModel, string>> => {
  const [, provider = '', model = ''] = /^([a-z-]+):(.+)$/.exec(name) ?? []
  if (!(provider in homes) || model === '')
    throw new IngestError('model-unknown', `"${name}" names no model we can ask.`, {
      place: name,
      advice: `Write ${FORMS}.`,
    })
  const baseURL = url ?? homes[provider] ?? null
  if (baseURL === null || !/^https?:\/\//.test(baseURL) || !URL.canParse(baseURL))
    throw new IngestError('model-unknown', 'Nothing says where this model is asked.', {
      place: 'ONRECORD_MODEL_URL',
      advice: 'Set it to the base address of the server, such as http://127.0.0.1:8080/v1.',
    })
  const [{ createOpenAICompatible }, { wrapLanguageModel, extractJsonMiddleware }] = await Promise.all([
    import('@ai-sdk/openai-compatible'),
    import('ai'),
  ])
  // Without the option no schema is sent, only the wish for some JSON.
  const server = createOpenAICompatible({
    name: provider,
    baseURL,
    supportsStructuredOutputs: true,
    ...(key !== null && { apiKey: key }),
  })
  // Many servers put their JSON between code fences.
  return wrapLanguageModel({ model: server(model), middleware: extractJsonMiddleware() })
}
