import { expect, test } from 'vitest'
import { serve } from './serve.ts'

test('a request under way is finished before the server is closed, and none is taken after', async () => {
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  const slow = {
    fetch: async () => {
      asked.resolve()
      await answer.promise
      return new Response('finished')
    },
  }
  const serving = await serve(slow, { port: 0, host: '127.0.0.1' })
  const response = fetch(serving.url)
  await asked.promise
  const closed = serving.close()
  await expect(fetch(serving.url)).rejects.toThrow('fetch failed')
  answer.resolve()
  expect(await (await response).text()).toBe('finished')
  await closed
})

test('an address of the other family is written as one', async () => {
  const serving = await serve({ fetch: () => new Response() }, { port: 0, host: '::1' }).catch(() => null)
  if (serving === null) return // this machine has no IPv6
  expect(serving.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  await serving.close()
})
