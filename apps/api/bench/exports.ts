import type { Sample } from '@onrecord/store/bench'
import type { Pool } from 'undici'
import type { Ask } from './press.ts'

const WANTED = 4
const MOST = 3000

/** Lists of claims that are worth having whole, and short enough to be had many times: of everything, or of a claimant. */
export const exportsOf = async (pool: Pool, { parties }: Sample): Promise<Ask[]> => {
  const found: Ask[] = []
  for (const filter of ['?', ...parties.slice(0, 200).map(({ id }) => `?claimant=${id}`)]) {
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: `/v1/claims${filter}&limit=1`.replace('?&', '?'),
    })
    if (statusCode !== 200) {
      await body.dump()
      continue
    }
    const { total, atLeast } = (await body.json()) as { total: number; atLeast: boolean }
    if (atLeast || total < 100 || total > MOST) continue
    found.push({ path: `/v1/claims.ndjson${filter}`.replace(/\?$/, '') })
    if (found.length === WANTED) break
  }
  return found
}
