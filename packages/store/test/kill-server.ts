import { clusterFolder } from '../src/embedded/cluster.ts'
import { serverProcesses } from '../src/embedded/leftover.ts'

/** Kills every PostgreSQL process of a folder at once. */
export const killServer = async (folder: string): Promise<void> => {
  for (const pid of await serverProcesses(clusterFolder(folder))) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it has just ended
    }
  }
}
