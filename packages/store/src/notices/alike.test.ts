import { idType } from '@onrecord/model'
import { expect, test } from 'vitest'
import { statementsOf } from '../../bench/statements.ts'
import { by, claim, event, link, notice, party, place, report, source } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { Store } from '../store.ts'

const monitor = party('Monitor')
const town = place('Town')
const coast = event('coast', { places: [town.id] })
const page = source('page', monitor)
const said = claim('said', coast, monitor)
const printed = report('printed', said, page)
const other = claim('other', coast, monitor)
const all = [monitor, town, coast, page, said, other, printed, link('link', said, other)]

/** Every read that takes the name of something. */
const reads: Record<string, (store: Store, id: string, slug: string) => Promise<unknown>> = {
  entry: (store, id) => store.entry(id),
  'entry, as of then': (store, id) => store.entry(id, { recordedBy: '2031-01-01T00:00:00Z' }),
  entries: (store, id) => store.entries([id]),
  event: (store, id) => store.event(id),
  'event by its slug': (store, _, slug) => store.event(slug),
  claim: (store, id) => store.claim(id),
  revisions: (store, id) => store.revisions(id),
  mergedInto: (store, id) => store.mergedInto(id),
  touched: (store, id) => store.touched(id),
  byRef: (store, _, slug) => store.byRef(slug),
  proof: (store, id) => store.log.proof(id),
  'claims of an event': (store, id) => store.listClaims({ event: id }),
  'claims of a claimant': (store, id) => store.listClaims({ claimant: id }),
  'claims at a place': (store, id) => store.listClaims({ place: id }),
  'reports of a claim': (store, id) => store.listReports({ claim: id }),
  'events that are part of it': (store, id) => store.listEvents({ partOf: id }),
  'events of a party': (store, id) => store.partyEvents(id),
  'the latest of an event': (store, id) => store.latest({ event: id, classes: [], limit: 5 }),
  'a search within an event': (store, id) => store.search({ q: 'coast', event: id }),
}

onEachServer(({ socket }) => {
  test('what is withheld is looked for as what never was: by the same statements, which find as little', async () => {
    const store = await freshStore(socket, () => new Date('2030-01-01T00:00:00Z'))
    await store.append(by(...all))
    await store.append(by(...all.map((it) => ({ ...notice(`hide ${it.id}`, it), notice: 'withholding' as const }))))
    await store.append(by(party('somebody else')))
    for (const { id, type } of all) {
      const missing = `${idType(id)}-00000000000000000000000000`
      for (const [read, ask] of Object.entries(reads)) {
        const asked = async (name: string, slug: string) => {
          const answers: unknown[] = []
          const statements = await statementsOf(async () => answers.push(await ask(store, name, slug)))
          return { answers, texts: statements.map(({ text }) => text) }
        }
        expect(await asked(id, 'coast'), `${read} of a ${type}`).toEqual(await asked(missing, 'no-coast'))
      }
    }
  })
})
