import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyStore } from './database.ts'

test('a strict public linter finds nothing wrong with the OpenAPI documents', async () => {
  const app = createApp({ store: await emptyStore(), address: 'https://api.onrecord.org' })
  const config = await createConfig({ extends: ['recommended-strict'] })
  for (const path of ['/openapi.json', '/ogc/api']) {
    const source = await (await app.request(path)).text()
    const problems = await lintFromString({ source, config })
    const told = problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)
    expect([path, ...new Set(told)]).toEqual([path])
  }
})

test('the linter notices what is wrong', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const source = JSON.stringify({ openapi: '3.1.1', info: { title: 'x', version: '1' }, paths: { '/x': { get: {} } } })
  expect((await lintFromString({ source, config })).length).toBeGreaterThan(0)
})
