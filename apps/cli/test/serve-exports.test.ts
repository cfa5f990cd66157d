import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, run, start } from './machine.ts'

interface Listed {
  latest: string | null
  items: { state: string; takenBack: { reasonClass: string; entries: number }[]; position: number }[]
}

test('what is served is there as files with the same totals, and anew at once without what is withheld', async () => {
  const home = await makeFolder()
  const folder = join(home, 'data')
  const serving = start(['serve', '--no-site', '--port-api', '0', '--folder', folder], { env: { HOME: home } })
  const [, url = ''] = await serving.saying(/to program +(http:\S+)/)
  await serving.saying(/Made files of version 1/)
  const json = async <Body>(path: string): Promise<Body> => (await (await fetch(`${url}${path}`)).json()) as Body
  const total = async (path: string): Promise<number> =>
    (await json<{ total: { value: number } | number }>(`/v1/${path}?limit=1`)).total as number

  const manifest = await json<{ totals: Record<string, number>; files: { path: string }[] }>(
    '/v1/versions/latest/manifest.json',
  )
  const lines = async (name: string): Promise<string[]> =>
    (await (await fetch(`${url}/v1/versions/latest/${name}.ndjson`)).text()).trim().split('\n')
  for (const [list, type] of [
    ['events', 'event'],
    ['claims', 'claim'],
    ['reports', 'report'],
    ['parties', 'party'],
    ['places', 'place'],
    ['sources', 'source'],
  ] as const) {
    const counted = await total(list)
    expect([list, manifest.totals[type]]).toEqual([list, counted])
    expect((await lines(list)).length, list).toBe(counted)
  }

  // Somebody withholds a claim on the same database while all this goes on.
  const taken = await run(['rebuild', '--folder', folder], { env: { HOME: home } })
  const [, data = ''] = /ONRECORD_DATA='([^']+)'/.exec(taken.said) ?? []
  const words = ['--class', 'safety', '--author', 'An editor', '--reason', 'They asked for it']
  const env = { HOME: home, ONRECORD_DATA: data }
  const [claim] = (await json<{ items: { id: string }[] }>('/v1/claims?ref=SOHR-0312-1383')).items
  expect(await run(['withhold', claim?.id ?? '', ...words], { env })).toMatchObject({ code: 0 })
  const at = await json<Listed>('/v1/versions')
  if (at.items.some(({ state }) => state === 'being-replaced'))
    expect((await fetch(`${url}/v1/versions/latest/claims.ndjson`)).status).not.toBe(200)
  await serving.saying(/anew, without what was withheld/)
  const after = await json<Listed>('/v1/versions')
  expect(after.items).toMatchObject([{ position: 1, state: 'complete', takenBack: [{ reasonClass: 'safety' }] }])
  expect((await lines('claims')).length).toBe(await total('claims'))
  expect((await lines('reports')).length).toBe(await total('reports'))
  expect((await lines('claims')).join('\n')).not.toContain(claim?.id)
  expect(
    (await run(['verify', join(folder, 'exports', `onrecord-${after.latest}-version-1`)], { env: { HOME: home } }))
      .code,
  ).toBe(0)
  serving.signal('SIGINT')
  expect(await serving.ended).toBe(0)
})
