import type { Report } from '@onrecord/model'
import { PartyName } from './names.tsx'
import type { View } from './view.ts'

/** The way a statement came, from the first to tell it to the page that was read; nothing when it came straight. */
export const Chain = ({ chain, view }: { chain: Report['chain']; view: View }) =>
  chain.length < 2 ? null : (
    <ol className="chain" aria-label={view.words.source.chain}>
      {chain.map((hop, index) => (
        // A chain may pass the same name twice; only its place in the chain tells the stops apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes after it is made
        <li key={index}>{hop.party === null ? <bdi>{hop.name}</bdi> : <PartyName id={hop.party} view={view} />}</li>
      ))}
    </ol>
  )
