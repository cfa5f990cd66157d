import { Health, IndexAnswer, JsonSchema, OpenApiDocument, ProblemKind, SchemaList } from '@onrecord/model'
import { type Access, askText } from './ask.ts'
import { orNull, readingOf } from './reading.ts'
import { segment } from './segment.ts'

/** What the API says of itself. */
export interface Service {
  /** What is where. */
  index(signal?: AbortSignal): Promise<IndexAnswer>
  /** Itself, as an OpenAPI 3.1 document. */
  openApi(signal?: AbortSignal): Promise<OpenApiDocument>
  /** Where to begin, for assistants (llms.txt). */
  llms(signal?: AbortSignal): Promise<string>
  /** Every type that has a name. */
  schemas(signal?: AbortSignal): Promise<SchemaList>
  /** The JSON Schema of one type, such as `Claim`; null when there is none of that name. */
  schema(name: string, signal?: AbortSignal): Promise<JsonSchema | null>
  /** That the program runs; `ready()` says that the record can be read. */
  health(signal?: AbortSignal): Promise<Health>
  /** What a code of a problem stands for; null when there is no such code. */
  problem(code: string, signal?: AbortSignal): Promise<ProblemKind | null>
}

/** Makes it for an API. */
export const serviceOf = (access: Access): Service => {
  const { read } = readingOf(access)
  return {
    index: (signal) => read('', IndexAnswer, { signal }),
    openApi: (signal) => read('openapi.json', OpenApiDocument, { signal }),
    llms: (signal) => askText(access, 'llms.txt', { signal }),
    schemas: (signal) => read('schema', SchemaList, { signal }),
    schema: (name, signal) => orNull(read(`schema/${segment(name)}.json`, JsonSchema, { signal }), 'schema-not-found'),
    health: (signal) => read('health', Health, { signal }),
    problem: (code, signal) => orNull(read(`errors/${segment(code)}`, ProblemKind, { signal }), 'address-unknown'),
  }
}
