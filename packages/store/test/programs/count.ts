// Appends so many changesets to the record at an address, each a new entry and one count more in an entry that others count in
// too: whoever finds that it has moved reads it again. Says how often that was.
import { openStore, StoreError } from '../../src/index.ts'
import { by, party } from '../entries.ts'

const [url = '', name = '', times = '0'] = process.argv.slice(2)
const store = await openStore({ url })
const counter = party('counter')
let again = 0

/** One count more, unless somebody else has counted since it was read. Each count is a revision, so its number is the count. */
const countOn = async (step: number): Promise<boolean> => {
  const now = await store.entry(counter.id)
  const count = now === null ? 0 : Number(Object(Object(now).name).en)
  const entries = [party(`${name} ${step}`), { ...counter, name: { en: String(count + 1) } }]
  try {
    await store.append({ ...by(...entries), id: `${name}-${step}`, expected: { [counter.id]: count } })
    return true
  } catch (error) {
    if (error instanceof StoreError && error.code === 'entry-moved') return false
    throw error
  }
}

for (let step = 1; step <= Number(times); step++) while (!(await countOn(step))) again += 1
process.stdout.write(`${again}\n`)
await store.close()
