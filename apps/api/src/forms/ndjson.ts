const LINES_AT_ONCE = 64

/** Things one a line, made as fast as they are read and no faster. */
export const ndjsonOf = (items: Iterable<unknown> | AsyncIterable<unknown>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  const source = toAsync(items)
  return new ReadableStream({
    pull: async (controller) => {
      let text = ''
      for (let line = 0; line < LINES_AT_ONCE; line += 1) {
        const { value, done } = await source.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += `${JSON.stringify(value)}\n`
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel: async () => void (await source.return?.(undefined)),
  })
}

async function* toAsync(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield* items
}
