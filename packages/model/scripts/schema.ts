import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import '../src/index.ts'

// JSON Schema (2020-12) of everything that has a name, one file each, for people without TypeScript.
const folder = new URL('../schema/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'input', uri: (id) => `${id}.json` })
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
console.log(`${Object.keys(schemas).length} schemas`)
