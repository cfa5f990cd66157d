// Loaded into the API's process before the API itself: says when the bench asks what memory that process holds, and how much of a
// processor's time it has used.
/** What it says. */
export type Told = NodeJS.MemoryUsage & { cpu: NodeJS.CpuUsage }

process.on('message', (asked) => {
  if (asked === 'collect') globalThis.gc?.()
  process.send?.({ ...process.memoryUsage(), cpu: process.cpuUsage() } satisfies Told)
})
// Being asked is no reason to stay.
process.channel?.unref()
