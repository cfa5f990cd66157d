// Appends changesets of four entries to the record in a folder, as fast as it can, one of them a new revision of the same entry,
// and says the position of each only after it was acknowledged. It runs until it is killed.
import { openRecord } from '../../src/index.ts'
import { by, party } from '../entries.ts'

const { store } = await openRecord({ folder: process.argv[2] ?? '' })
const start = (await store.version()).position
for (let step = start; ; step++) {
  const entries = ['a', 'b', 'c'].map((letter) => party(`party ${step} ${letter}`))
  const revised = { ...party('revised'), name: { en: `revised ${step}`, ar: 'مراجعة' } }
  const { position } = await store.append({ ...by(...entries, revised), id: `step-${step}` })
  process.stdout.write(`${position}\n`)
}
