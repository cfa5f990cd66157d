import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstKey } from '../src/log/key-place.ts'
import { makeFolder, run } from './machine.ts'

test('a key is made for a record of our own alone, and once', async () => {
  const folder = await makeFolder()
  const elsewhere = { ONRECORD_DATA: 'postgres://host/x', ONRECORD_LOG_KEY: join(folder, 'log-key') }
  for (const env of [{ ONRECORD_DATA: 'postgres://host/x' }, elsewhere])
    expect(await firstKey(folder, env)).toContain('not signed on this machine')
  expect(await readdir(folder)).toEqual([])
  expect(await firstKey(folder, { ONRECORD_LOG_ORIGIN: 'record.example.org/log' })).toContain('record.example.org/log')
  expect(await firstKey(folder, {})).toBeNull()
  expect(await firstKey(folder, elsewhere)).toBeNull()
})

test('a database elsewhere needs a place for the key, and a key that is typed in its stead is not repeated', async () => {
  const env = { HOME: await makeFolder(), ONRECORD_DATA: 'postgres://nobody@127.0.0.1:9/x' }
  expect(await run(['log-key', 'create'], { env })).toMatchObject({
    code: 1,
    said: expect.stringContaining('[no-key-place]'),
  })
  const key = 'PRIVATE+KEY+x+00000000+c2VjcmV0c2VjcmV0'
  const { code, said } = await run(['log-key', 'show'], { env: { ...env, ONRECORD_LOG_KEY: key, ONRECORD_DEBUG: '1' } })
  expect(code).toBe(1)
  expect(said).not.toContain('c2VjcmV0')
})
