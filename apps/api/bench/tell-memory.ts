// Loaded into the API's process before the API itself: says what memory that process holds when the bench asks.
process.on('message', (asked) => {
  if (asked === 'collect') globalThis.gc?.()
  process.send?.(process.memoryUsage())
})
// Being asked is no reason to stay.
process.channel?.unref()
