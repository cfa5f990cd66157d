// Reads every figure of an event as it comes, whatever their number: node keep-every-figure.ts http://127.0.0.1:8787 syria-coast-2025
import { createClient } from '@onrecord/client'

const [, , baseUrl = 'http://127.0.0.1:8787', event = 'syria-coast-2025'] = process.argv
const client = createClient({ baseUrl })

for await (const { sentence } of client.lines.figures({ event })) console.log(sentence.en)
