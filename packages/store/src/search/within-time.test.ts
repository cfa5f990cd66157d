import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase, onEachServer } from '../../test/servers.ts'
import { openDatabase } from '../database.ts'

onEachServer(({ socket }) => {
  test('a search that takes too long is given up by the server, and the next one is answered', async () => {
    const database = await openDatabase(await freshDatabase(socket))
    onTestFinished(() => database.close())
    await expect(database.limited(50, 'SELECT pg_sleep(60)', [])).rejects.toMatchObject({ code: 'too-slow' })
    expect(await database.limited(10_000, 'SELECT 1 AS one', [])).toEqual([{ one: 1 }])
  })

  test('nothing is written by a search', async () => {
    const database = await openDatabase(await freshDatabase(socket))
    onTestFinished(() => database.close())
    await expect(database.limited(10_000, 'DELETE FROM search_word', [])).rejects.toThrow()
  })
})
