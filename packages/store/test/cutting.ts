import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { socketUrl } from '../src/embedded/database.ts'

/** A line to a server that can be cut at a word. */
export interface Line {
  /** The address of a database by way of this line. */
  url(database: string): string
  /** Cuts it the next time we send this word: before the server gets it, or after it got it and before we get the answer. */
  cutAt(word: string, when: 'before' | 'after'): void
}

/** Lays a line to the server behind a socket. */
export const layLine = async (socket: string): Promise<Line> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-line-'))
  let cut: { word: string; when: 'before' | 'after' } | null = null
  const open = new Set<Socket>()
  const server = createServer((ours) => {
    const theirs = createConnection(join(socket, '.s.PGSQL.5432'))
    for (const end of [ours, theirs]) {
      open.add(end)
      end.on('error', () => undefined)
    }
    const sever = (): void => {
      ours.destroy()
      theirs.destroySoon()
    }
    let mute = false
    ours.on('data', (bytes) => {
      if (cut === null || !bytes.includes(cut.word)) {
        theirs.write(bytes)
        return
      }
      const { when } = cut
      cut = null
      if (when === 'before') {
        theirs.destroy()
        sever()
        return
      }
      mute = true
      theirs.write(bytes)
    })
    theirs.on('data', (bytes) => {
      if (mute) sever()
      else ours.write(bytes)
    })
    ours.on('close', () => theirs.destroy())
    theirs.on('close', () => ours.destroy())
  })
  server.listen(join(folder, '.s.PGSQL.5432'))
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const end of open) end.destroy()
    server.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    url: (database) => socketUrl(folder, database),
    cutAt: (word, when) => {
      cut = { word, when }
    },
  }
}
