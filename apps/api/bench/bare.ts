// Serves answers that are ready, with the same server library: `/3` is the fourth of those it was sent.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { serve } from '../src/serve.ts'

/** An answer of the API as it was given. */
export interface Kept {
  readonly status: 200 | 304
  readonly headers: Record<string, string>
  readonly body: string
}

let answers: readonly Kept[] = []
process.on('message', (sent: readonly Kept[]) => {
  answers = sent
  process.send?.('ready')
})

const app = new Hono().use(compress()).get('/:number', (c) => {
  const answer = answers[Number(c.req.param('number'))]
  if (answer === undefined) return c.notFound()
  const { status, headers, body } = answer
  return status === 304 ? c.body(null, 304, headers) : c.body(body, 200, headers)
})

const serving = await serve(app, { port: 0, host: '127.0.0.1' })
process.once('SIGTERM', async () => {
  await serving.close()
  process.disconnect?.()
})
process.stdout.write(`${serving.url}\n`)
