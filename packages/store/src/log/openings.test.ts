import { expect, test } from 'vitest'
import { by, notice, party } from '../../test/entries.ts'
import { coast, denial, leavesOf, monitor, seen, witness, wrongWith } from '../../test/leaves.ts'
import { query } from '../../test/query.ts'
import { MTH } from '../../test/rfc6962.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import { logLines } from './log-lines.ts'
import { differences, type Opening } from './opening.ts'

onEachServer(({ socket }) => {
  test('what is withheld is not opened, nor what names it, nor who appended it; the tree stays as it was', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(monitor, coast, denial, witness, seen), reason: 'the witness wrote to us' })
    await store.append({ ...by({ ...denial, claimant: witness.id }), reason: 'misread' })
    await store.append(by(denial))
    const before = await store.log.head()
    await store.append({ ...by({ ...notice('hide', witness), notice: 'withholding' }), reason: 'asked by the witness' })
    const { size, earlier } = await store.log.head(before.size)
    expect([size, earlier]).toEqual([before.size + 1, before.root])
    const openings = await store.log.openings(0, size)
    expect(openings.map(({ entry, revision }) => [entry.id, revision])).toEqual([
      [monitor.id, 1],
      [coast.id, 1],
      [denial.id, 1],
      [denial.id, 3],
    ])
    const told = JSON.stringify(openings)
    for (const word of [witness.id, 'witness', 'asked by', 'wrote to us', 'misread']) expect(told).not.toContain(word)
    expect(await store.log.proof(witness.id)).toBeNull()
    expect(await store.log.proof(seen.id)).toBeNull()
    expect(await store.log.proof(denial.id, { revision: 2 })).toBeNull()
    expect(await store.log.proof(denial.id)).toMatchObject({ opening: { revision: 3 } })
    expect(await wrongWith(store)).toEqual([])
  })

  test('an export has a line for every leaf, and opens those that readers may see', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, denial, ...Array.from({ length: 300 }, (_, index) => party(`P ${index}`))))
    await store.append(by({ ...notice('hide', denial), notice: 'withholding' }))
    const lines: { leaf: string; opening: Opening | null }[] = []
    for await (const line of logLines(store.log, 304)) lines.push(JSON.parse(line))
    expect(MTH(lines.map(({ leaf }) => Buffer.from(leaf)))).toEqual(await store.log.root(304))
    // the claim, the notice, and the monitor, whom nothing else leads to
    expect(lines.flatMap(({ opening }, index) => (opening === null ? [index] : []))).toEqual([0, 2, 303])
    for (const [index, { leaf, opening }] of lines.entries())
      if (opening !== null) expect([opening.index, differences(leaf, opening)]).toEqual([index, []])
  })

  test('what is erased can be told by nobody any more, not even from the database, and the tree still verifies', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(monitor, coast, denial), reason: 'from the list of residents' })
    await store.append(by({ ...denial, statement: { en: 'a name' } }))
    const before = await store.log.head()
    await store.erase({ id: denial.id, author: 'an editor', reason: 'asked to' })
    expect((await store.log.head(before.size)).earlier).toEqual(before.root)
    expect(MTH(await leavesOf(store))).toEqual((await store.log.head()).root)
    expect(await query(store.url, 'SELECT salt FROM log_leaf WHERE leaf_index IN (2, 3)')).toEqual([
      { salt: null },
      { salt: null },
    ])
    expect(JSON.stringify(await store.log.openings(0, 99))).not.toMatch(new RegExp(`${denial.id}|residents|a name`))
    expect(await store.log.proof(denial.id)).toBeNull()
    expect(await wrongWith(store)).toEqual([])
  })
})
