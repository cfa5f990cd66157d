import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openStore } from '../src/index.ts'
import { checkWhole, type Whole } from './check-whole.ts'
import { party } from './entries.ts'

/** What two processes that appended to one record made of it. */
export interface Writers {
  whole: Whole
  /** The count both counted on. */
  count: number
  /** How often one of them had to read again, because the other had counted. */
  again: number
}

const counter = fileURLToPath(new URL('./programs/count.ts', import.meta.url))

/** Has two processes append so many changesets together to an empty record; throws where an update is lost or a gap is left. */
export const twoWriters = async (url: string, changesets: number): Promise<Writers> => {
  const run = (name: string) => promisify(execFile)(process.execPath, [counter, url, name, String(changesets / 2)])
  const said = await Promise.all([run('one'), run('other')])
  const store = await openStore({ url })
  try {
    const whole = await checkWhole(store, url)
    const counted = await store.entry(party('counter').id)
    const count = Number(Object(Object(counted).name).en)
    const again = said.reduce((sum, { stdout }) => sum + Number(stdout), 0)
    if (whole.position !== changesets)
      throw new Error(`${changesets} were appended, and the record is at ${whole.position}`)
    if (count !== changesets) throw new Error(`${changesets} were counted, and the count is ${count}`)
    return { whole, count, again }
  } finally {
    await store.close()
  }
}
