import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

const sample = join(import.meta.dirname, '../../../../shared/data/ucdp/ged231-global-1000.csv')

/** Whether there is a sample to replicate. */
export const hasSample = (): boolean => existsSync(sample)

/** Numbers that look random and are the same in each run (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let n = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n
  return ((n ^ (n >>> 14)) >>> 0) / 4_294_967_296
}

// Of the publications UCDP names in Syria 65 in 100 are named once only (13,775 of 21,137).
const NAMED_ONCE = 0.65

/**
 * Writes a file of so many rows in the form of the dataset: rows of the sample drawn with a seed, each with an id of its own, and
 * with publications of its own as often as there are in the dataset. It is no data: it is as large and as uneven as data.
 */
export const writeReplica = async (path: string, rows: number): Promise<void> => {
  const [header = '', ...lines] = readFileSync(sample, 'utf8').split(/(?<=\n)(?=\d+,"[^"]*",\d{4},)/)
  if (lines.length !== 1000) throw new Error(`the sample has 1,000 rows, ${lines.length} were found`)
  const random = randomFrom(20_261_122)
  const file = createWriteStream(path)
  const write = async (text: string): Promise<void> => {
    if (!file.write(text)) await once(file, 'drain')
  }
  await write(header)
  for (let n = 1; n <= rows; n++) {
    const line = lines[Math.floor(random() * lines.length)] ?? ''
    const own = random() < NAMED_ONCE ? line.replaceAll(/(,\d{4}-\d{2}-\d{2},)/g, `$1No. ${n}: `) : line
    await write(own.replace(/^\d+/, String(1_000_000 + n)))
  }
  await finished(file.end())
}
