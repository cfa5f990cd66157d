import type { Hop } from '@onrecord/model'
import { partyId } from './ids.ts'
import type { Page } from './sources.ts'
import type { Tables } from './tables.ts'

/** The stops written in a cell of chains.csv: "sohr = SOHR ; afp = AFP"; "?" is a stop that is not named. */
const hopsIn = (cell: string): Hop[] =>
  cell.split(' ; ').map((stop) => {
    const [key = '', ...name] = stop.split(' = ')
    return { party: key === '?' ? null : partyId(key), name: name.join(' = ') }
  })

/** The way a claim came to the page it was read on, from the first to tell it; the page’s publisher is the last. */
export const chainOf = (tables: Tables, { line, via, copy }: Page): Hop[] => {
  const outlet = tables.outlets.get(via)
  const here: Hop = { party: partyId(outlet.publisher), name: via }
  if (copy === null) {
    const hops = hopsIn(tables.chains.get(line.via_chain).hops)
    return hops.at(-1)?.party === here.party ? hops : [...hops, here]
  }
  // how a further copy came was not noted; only whose text it says it is
  return outlet.original === '' ? [here] : [{ party: partyId(outlet.original), name: via }, here]
}
