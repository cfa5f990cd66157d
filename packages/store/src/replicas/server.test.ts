import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase, onEachServer } from '../../test/servers.ts'
import { openDatabase } from '../database.ts'

onEachServer(({ socket }) => {
  test('no server translates our short statements into machine code first', async () => {
    const database = await openDatabase(await freshDatabase(socket))
    onTestFinished(() => database.close())
    expect(await database.query('SHOW jit', [])).toEqual([{ jit: 'off' }])
    expect(await database.newest(async (client) => (await client.query('SHOW jit')).rows)).toEqual([{ jit: 'off' }])
  })
})
