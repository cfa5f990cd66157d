import { expect, test } from 'vitest'
import { by, claim, event, notice, party, report, source } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

const [monitor, paper] = [party('A monitor'), party('A paper')]
const coast = event('coast')
const ambush = event('ambush', { partOf: coast.id })
const street = event('street', { partOf: ambush.id })
const elsewhere = event('elsewhere')
const page = source('page', paper)
const early = claim('early', coast, monitor, { statedAt: '2025-03-06' })
const late = claim('late', street, paper, { statedAt: '2025-03-20' })
const undated = claim('undated', ambush, monitor, { statedAt: null })
const record = [monitor, paper, coast, ambush, street, elsewhere, page, early, late, undated]
const printed = [report('r1', early, page), report('r2', undated, page)]

const clock = () => {
  let minutes = 0
  return () => new Date(Date.UTC(2026, 0, 1, 0, minutes++))
}

onEachServer(({ socket }) => {
  const write = async () => {
    const store = await freshStore(socket, clock())
    await store.append(by(...record))
    await store.append(by(...printed))
    return store
  }

  test('an event is counted with its parts, and by what is on the record of it', async () => {
    const counts = await (await write()).eventCounts([coast.id, ambush.id, elsewhere.id])
    expect(counts.get(coast.id)).toEqual({
      claims: 3,
      claimants: 2,
      reports: 2,
      sources: 1,
      subEvents: 2,
      lastSaid: '2025-03-20',
      lastRecorded: '2026-01-01T00:01:00.000Z',
      atLeast: false,
    })
    expect(counts.get(ambush.id)).toMatchObject({ claims: 2, claimants: 2, reports: 1, subEvents: 1 })
    expect(counts.get(elsewhere.id)).toMatchObject({ claims: 0, reports: 0, subEvents: 0, lastSaid: null })
  })

  test('counts are as of both clocks', async () => {
    const store = await write()
    const said = await store.eventCounts([coast.id], { saidBy: '2025-03-09' })
    // the undated claim was said when it was first printed, on the 9th
    expect(said.get(coast.id)).toMatchObject({ claims: 2, claimants: 1, reports: 2 })
    const then = await store.eventCounts([coast.id], { recordedBy: '2026-01-01T00:00:30Z' })
    expect(then.get(coast.id)).toMatchObject({ claims: 3, reports: 0, sources: 0 })
  })

  test('what is withheld is counted nowhere and listed nowhere, until it is given back', async () => {
    const store = await write()
    const hiding = { ...notice('hide', paper), notice: 'withholding' }
    await store.append(by(hiding))
    const hidden = (await store.eventCounts([coast.id])).get(coast.id)
    expect(hidden).toMatchObject({ claims: 2, claimants: 1, reports: 0, sources: 0, lastSaid: '2025-03-06' })
    expect(await store.listClaims({ event: 'coast' })).toMatchObject({ total: { value: 2 } })
    // the only print of the undated claim is hidden too, so nobody can say when it was said
    expect(await store.listClaims({ event: 'coast', saidBy: '2030' })).toMatchObject({ items: [early] })
    expect(await store.listSources()).toMatchObject({ items: [], total: { value: 0 } })
    expect((await store.listParties()).items).toEqual([monitor])
    expect((await store.listEvents({ claimant: paper.id })).items).toEqual([])
    expect(await store.listClaims({ claimant: paper.id, recordedBy: '2026-01-01T00:01:30Z' })).toMatchObject({
      items: [],
      total: { value: 0 },
    })
    await store.append(by({ ...notice('show', paper), about: hiding.id, notice: 'restoration' }))
    expect((await store.eventCounts([coast.id])).get(coast.id)).toMatchObject({ claims: 3, reports: 2 })
  })
})
