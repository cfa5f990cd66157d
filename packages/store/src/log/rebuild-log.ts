import type { PoolClient } from 'pg'
import { fillLeaves } from './fill-leaves.ts'
import { rebuildNodes } from './nodes.ts'

/**
 * Gives leaves to what an earlier release appended without, and makes the hashes above all leaves again. Leaves that are there
 * stay as they are: their salts are random, and checkpoints were signed over them.
 */
export const rebuildLog = async (client: PoolClient): Promise<void> => {
  await fillLeaves(client)
  await rebuildNodes(client)
}
