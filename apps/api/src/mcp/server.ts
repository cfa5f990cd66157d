import { McpServer } from '@modelcontextprotocol/server'
import manifest from '../../package.json' with { type: 'json' }
import type { Deps } from '../deps.ts'
import { problemOf } from '../problems/answer-problem.ts'
import { Problem } from '../problems/problem.ts'
import { readAt } from '../reading/moment.ts'
import type { Tool } from './tool.ts'
import { compareClaims } from './tools/compare-claims.ts'
import { listEvents } from './tools/list-events.ts'
import { listFigures } from './tools/list-figures.ts'
import { readClaim } from './tools/read-claim.ts'
import { readEvent } from './tools/read-event.ts'
import { readQuestion } from './tools/read-question.ts'
import { searchRecord } from './tools/search-record.ts'

/** Every tool there is, in the order an assistant would use them; a new one is added here and nowhere else. */
export const tools: readonly Tool[] = [
  searchRecord,
  listEvents,
  readEvent,
  readQuestion,
  listFigures,
  readClaim,
  compareClaims,
]

const instructions =
  'On Record holds who said what about contested events. It has no verdict of its own. Every statement it returns names ' +
  'its speaker: keep speaker, day and scope whenever you pass one on, never merge numbers of different speakers, and cite ' +
  'the id in brackets. saidBy shows what had been said by a day; recordedBy what this record held at an instant.'

const words = (lines: readonly string[]) => ({ content: [{ type: 'text' as const, text: lines.join('\n') }] })

interface Told extends Pick<Deps, 'store' | 'reader'> {
  /** What the request is called in the log. */
  readonly requestId: string
  /** Tells the log of what is ours to mend. */
  readonly failed: (error: unknown) => void
}

const refusal = ({ code, message, members: { valid = [], near = [], requestId } }: Problem) => ({
  ...words([
    `${code}: ${message}${requestId === undefined ? '' : ` (${requestId})`}`,
    ...[...valid, ...near].map((one) => `- ${one}`),
  ]),
  isError: true,
})

/** A server that lets assistants read the record. It is made for one request and keeps nothing. */
export const createMcpServer = ({ store, reader, requestId, failed }: Told, base: string): McpServer => {
  const server = new McpServer({ name: 'on-record', title: 'On Record', version: manifest.version }, { instructions })
  for (const { name, title, description, input, answer } of tools) {
    const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
      try {
        const head = await store.version()
        const { saidBy, recordedBy } = given as { saidBy?: string; recordedBy?: string }
        return await readAt(store, head, { saidBy, recordedBy }, async (moment) =>
          words([
            ...(await answer(given, { store, reader, moment, head })),
            '',
            `Source: On Record, version ${moment.version.position}, ${base}. Ids in brackets can be read at ${base}/v1/entries/{id}.`,
          ]),
        )
      } catch (error) {
        // What a person would be told, an assistant is told too; anything else is the log's.
        if (error instanceof Problem) return refusal(error)
        failed(error)
        return refusal(problemOf(error, requestId))
      }
    })
  }
  return server
}
