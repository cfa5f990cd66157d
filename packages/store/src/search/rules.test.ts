import { createHash } from 'node:crypto'
import { type Claim, claimKinds } from '@onrecord/model'
import { expect, test } from 'vitest'
import { claim, event, party } from '../../test/entries.ts'
import { derived } from '../rebuild/derived.ts'
import { documentOf } from './documents.ts'

// What is searched is made from sentences and by rules that may change with a release. A record made before must then be made
// anew, or its old claims are not found by the words its new ones are.
const made = { version: 1, digest: 'ddM8fCyTdZqMaUBm' }

test('what is searched is made as it was when its version was last raised', () => {
  const speaker = party('Somebody')
  const harbour = event('harbour')
  const vectors = claimKinds.flatMap(({ kind, examples }) =>
    examples.map((value, index) => {
      const entry = claim(`${kind} ${index}`, harbour, speaker, { kind, value } as Partial<Claim>)
      return documentOf(
        entry,
        (id) => [speaker, harbour].find((other) => other.id === id),
        (id) => id,
      )?.vector
    }),
  )
  const digest = createHash('sha256').update(JSON.stringify(vectors)).digest('base64url').slice(0, 16)
  const version = derived.find(({ name }) => name === 'search')?.version
  // If this fails, raise the version of "search" in rebuild/derived.ts (once a release), and put both here.
  expect({ version, digest }).toEqual(made)
})
