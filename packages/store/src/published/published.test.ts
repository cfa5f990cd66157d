import { expect, test } from 'vitest'
import { by, claim, event, notice, party, report, source } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { PublishedLeaf, Store } from '../index.ts'

const monitor = party('Monitor')
const office = party('Office')
const coast = event('coast')
const inland = event('inland')
const open = source('open', monitor)
const closed = { ...source('closed', office), redistribution: 'none' as const }
const both = claim('both', coast, monitor)
const only = claim('only', coast, monitor)
const there = claim('there', inland, office)

const leavesOf = (store: Store, at?: number): Promise<PublishedLeaf[]> =>
  store.published(async ({ leaves }) => {
    const all: PublishedLeaf[] = []
    for await (const leaf of leaves()) all.push(leaf)
    return all
  }, at)

const namesIn = (leaves: readonly PublishedLeaf[]): string[] =>
  leaves.flatMap(({ current }) => current?.refs[0]?.value ?? []).sort()

onEachServer(({ socket }) => {
  test('what a publication may not be passed on with goes with it, and what others say of the same stays', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, office, coast, inland, open, closed, both, only, there))
    await store.append(
      by(report('both open', both, open), report('both closed', both, closed), report('only closed', only, closed), {
        ...report('there row', there, open),
        redistribution: 'none' as const,
      }),
    )
    expect(namesIn(await leavesOf(store))).toEqual(['Monitor', 'both', 'both open', 'coast', 'open'])
    const held = await store.published(async ({ heldBack }) => heldBack)
    expect(held).toEqual({ claim: 2, event: 1, party: 1, report: 3, source: 1 })
    // readers of the record itself still see it
    expect(await store.entry(only.id)).not.toBeNull()
  })

  test('at an earlier position it is as it stood then, less what is withheld now', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, both, only))
    await store.append(by({ ...both, statement: { en: 'reworded' } }))
    await store.append(by({ ...notice('hide', only), notice: 'withholding' as const }))
    const then = await leavesOf(store, 1)
    expect(then).toHaveLength(4)
    expect(then[2]?.current).toMatchObject({ statement: { en: 'both' } })
    expect(then[2]?.opening).toMatchObject({ supersededAt: null })
    expect(namesIn(then)).not.toContain('only')
    const now = await leavesOf(store)
    expect(now[2]?.current).toBeNull()
    expect(now[2]?.opening?.supersededAt).toBe(now[4]?.opening?.recordedAt)
    expect(await store.takenBack(1, 1)).toEqual([{ reasonClass: null, entries: 1 }])
    expect(await store.takenBack(3, 1)).toEqual([])
    expect(await store.takenBack(0, 0)).toEqual([])
  })

  test('an empty record, and a version there never was, have nothing to pass on', async () => {
    const store = await freshStore(socket)
    await expect(leavesOf(store)).rejects.toMatchObject({ code: 'nothing-recorded' })
    await store.append(by(monitor))
    await expect(leavesOf(store, 7)).rejects.toMatchObject({ code: 'nothing-recorded' })
  })
})
