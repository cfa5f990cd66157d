// Cites a claim as a sentence that names its speaker: node cite-a-claim.ts http://127.0.0.1:8787 SOHR-0312-1383
import { createClient } from '@onrecord/client'

const [, , baseUrl = 'http://127.0.0.1:8787', ref = 'SOHR-0312-1383'] = process.argv
const client = createClient({ baseUrl })

for await (const { id } of client.each.claims({ ref })) {
  const found = await client.claim(id)
  if (found !== null) console.log(found.citation.text)
}
