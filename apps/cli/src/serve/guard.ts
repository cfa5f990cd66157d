// Loaded (node --import) into the API and the site before their own code. They hold one end of a channel to `onrecord
// serve`; the kernel closes it however that process dies, kill -9 included, and then they end too.
import { isMainThread } from 'node:worker_threads'

const PATIENCE_MS = 5_000

if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  // The channel alone must not keep a program running that has nothing left to do.
  process.channel.unref()
}
