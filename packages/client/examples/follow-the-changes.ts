// Follows what comes on the record, and keeps a copy of it in memory: node follow-the-changes.ts http://127.0.0.1:8787
import { createClient } from '@onrecord/client'

const [, , baseUrl = 'http://127.0.0.1:8787'] = process.argv
const client = createClient({ baseUrl })
const copy = new Map<string, unknown>()

// Begin the next time with the `since` of the last page: nothing is read twice.
let since = 0
for await (const page of client.follow({ since })) {
  for (const { id, entry } of page.items) {
    if (entry === null) copy.delete(id)
    else copy.set(id, entry)
  }
  since = page.since
}
console.log(`${copy.size} entries, up to step ${since}`)
