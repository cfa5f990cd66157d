import { dateWords, type LogProof, numberWords } from '@onrecord/model'
import { publicApiAddress } from '../page/addresses.ts'
import { Commands } from '../page/commands.tsx'
import { Facts } from '../page/facts.tsx'
import type { View } from '../page/view.ts'

interface Leaf {
  readonly bodyHash: string
}

const Hash = ({ children }: { children: string }) => <code dir="ltr">{children}</code>

/** That the claim is in the tamper-evident log, and how anybody can find that out for themselves. */
export const Proof = ({ id, proof, view }: { id: string; proof: LogProof | null; view: View }) => {
  const { check } = view.words
  if (proof === null)
    return (
      <section aria-labelledby="proof">
        <h2 id="proof">{check.proof}</h2>
        <p className="note">{check.noProof}</p>
      </section>
    )
  const { bodyHash } = JSON.parse(proof.leaf) as Leaf
  const api = publicApiAddress()
  const name = proof.checkpoint?.split('\n')[0] ?? null
  const at = proof.opening.recordedAt
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{check.proof}</h2>
      <p className="note">{check.proofNote}</p>
      <Facts
        unstated={check.unsigned}
        facts={[
          { name: check.line, value: check.lineOf(numberWords(proof.opening.index + 1), numberWords(proof.size)) },
          {
            name: check.recorded,
            value: (
              <time dateTime={at}>
                {dateWords(at.slice(0, 10), view.language)}
                {view.words.page.comma}
                <bdi dir="ltr">{at.slice(11, 16)} UTC</bdi>
              </time>
            ),
          },
          { name: check.bodyHash, value: <Hash>{bodyHash}</Hash> },
          { name: check.root, value: <Hash>{proof.root}</Hash> },
          { name: check.signedAs, value: name === null ? null : <Hash>{name}</Hash> },
        ]}
      />
      <details>
        <summary>{check.yourself}</summary>
        <ol className="steps">
          <li>
            {check.fetchIt}
            <Commands>{`curl -s ${api}/v1/entries/${id}/proof > proof`}</Commands>
          </li>
          <li>
            {check.hashIt}
            <Commands>
              {'{ jq -r .opening.salt proof | xxd -r -p; jq -jcS .opening.entry proof; } | sha256sum'}
            </Commands>
          </li>
          <li>
            {check.readLeaf}
            <Commands>jq -r .leaf proof</Commands>
          </li>
        </ol>
        <p>{check.wholeWay}</p>
        <Commands>{`onrecord verify ${api} --entry ${id}`}</Commands>
      </details>
    </section>
  )
}
